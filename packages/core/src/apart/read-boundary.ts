import { type ContactMode, contactModes } from '../connection/meeting.js';
import { canonicalTimeZone } from '../connection/time-zone.js';
import { isNonEmpty } from '../kernel/non-empty.js';
import { err, ok, type Err, type Result } from '../kernel/result.js';
import { readText, type UnreadableText } from '../kernel/text.js';
import { type Boundary, type BoundaryKind, type BoundarySaid, longestBoundary } from './boundary.js';

/** A boundary as someone writes it down. */
export interface BoundaryDraft {
  readonly kind: BoundaryKind;
  readonly ways?: readonly string[];
  /** `HH:MM`. */
  readonly from?: string;
  /** `HH:MM`. */
  readonly until?: string;
  readonly timeZone?: string;
  readonly tell: boolean;
  readonly words?: string;
}

/** A boundary that says nothing, or says it in the wrong place. `expected` in plain English. */
export interface UnreadableBoundary {
  readonly kind: 'UnreadableBoundary';
  readonly path: readonly (keyof BoundaryDraft)[];
  readonly expected: string;
}

/** The one door to a boundary. */
export function readBoundary(
  draft: BoundaryDraft,
): Result<Pick<Boundary, 'says' | 'told' | 'words'>, UnreadableBoundary | UnreadableText> {
  const { kind, tell, words } = draft;
  const says = readSaid(draft);
  if (!says.ok) return says;
  if (!tell && words !== undefined) return unreadable('words', 'no words, since they are not told');
  if (!tell && kind !== 'ways' && kind !== 'hours') return unreadable('tell', 'true: this narrows nothing by itself');
  if ((kind === 'topic' || kind === 'other') && words === undefined) return unreadable('words', 'what it is, in words');
  const text = words === undefined ? undefined : readText(words, longestBoundary);
  if (text && !text.ok) return text;
  return ok({ says: says.value, told: tell, ...(text && { words: text.value }) });
}

function readSaid({ kind, ways, from, until, timeZone }: BoundaryDraft): Result<BoundarySaid, UnreadableBoundary> {
  if (kind !== 'ways' && ways !== undefined) return unreadable('ways', 'no ways, unless the kind is `ways`');
  if (kind !== 'hours' && (from ?? until ?? timeZone) !== undefined)
    return unreadable(from !== undefined ? 'from' : until !== undefined ? 'until' : 'timeZone', 'no hours here');
  if (kind === 'ways') {
    const known = contactModes.filter((mode) => ways?.includes(mode));
    const isWhole = ways?.every((way) => contactModes.includes(way as ContactMode)) ?? false;
    return isWhole && isNonEmpty(known)
      ? ok({ kind, ways: known })
      : unreadable('ways', `at least one of ${contactModes.join(', ')}`);
  }
  if (kind !== 'hours') return ok({ kind });
  const [start, end] = [minuteOf(from), minuteOf(until)];
  if (start === undefined) return unreadable('from', 'a time of day such as 22:00');
  if (end === undefined || end === start) return unreadable('until', 'another time of day such as 08:00');
  const zone = canonicalTimeZone(timeZone ?? '');
  if (zone === undefined) return unreadable('timeZone', 'an IANA time zone such as America/Chicago');
  return ok({ kind, quiet: { from: start, until: end, timeZone: zone } });
}

function unreadable(part: keyof BoundaryDraft, expected: string): Err<UnreadableBoundary> {
  return err({ kind: 'UnreadableBoundary', path: [part], expected });
}

function minuteOf(time: string | undefined): number | undefined {
  const [, hours, minutes] = /^([01][0-9]|2[0-3]):([0-5][0-9])$/.exec(time ?? '') ?? [];
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
