import { err, ok, type Err, type Result } from '../kernel/result.js';
import { readLine, type UnreadableText } from '../kernel/text.js';
import type { PersonId } from '../person/person-id.js';
import { canonicalTimeZone } from './time-zone.js';
import {
  type ContactMode,
  contactModes,
  longestPlace,
  type Meeting,
  type NeutralWord,
  neutralWords,
} from './meeting.js';

/** A meeting as someone writes it down. */
export interface MeetingProposal {
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly mode: string;
  readonly place?: string;
  readonly words: string;
}

/** A meeting nobody could come to. `path` names the part, `expected` what would have fitted, in plain English. */
export interface UnreadableMeeting {
  readonly kind: 'UnreadableMeeting';
  readonly path: readonly (keyof MeetingProposal)[];
  readonly expected: string;
}

/** The one door to a meeting: ahead of now, in a time zone that exists, in a known mode, under a neutral word. */
export function readMeeting(
  { startsAt, timeZone, mode, place: where, words }: MeetingProposal,
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Result<Meeting, UnreadableMeeting | UnreadableText> {
  if (!(startsAt > at) || startsAt > farthest) return unreadable('startsAt', 'a moment ahead of now');
  const zone = canonicalTimeZone(timeZone);
  if (zone === undefined) return unreadable('timeZone', 'an IANA time zone such as America/Chicago');
  if (!isContactMode(mode)) return unreadable('mode', `one of ${contactModes.join(', ')}`);
  if (!isNeutralWord(words)) return unreadable('words', `one of ${neutralWords.join(', ')}`);
  const place = where === undefined ? undefined : readLine(where, longestPlace);
  if (place && !place.ok) return place;
  return ok({ proposedBy: by, startsAt, timeZone: zone, mode, ...(place && { place: place.value }), words });
}

/** The last moment a calendar with four-digit years can hold. */
const farthest = new Date('9999-12-31T00:00:00Z');

function unreadable(part: keyof MeetingProposal, expected: string): Err<UnreadableMeeting> {
  return err({ kind: 'UnreadableMeeting', path: [part], expected });
}

function isContactMode(text: string): text is ContactMode {
  return contactModes.some((mode) => mode === text);
}

function isNeutralWord(text: string): text is NeutralWord {
  return neutralWords.some((word) => word === text);
}
