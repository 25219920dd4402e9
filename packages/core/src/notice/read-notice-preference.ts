import { canonicalTimeZone } from '../connection/time-zone.js';
import type { QuietHours } from '../apart/boundary.js';
import type { UnreadableLanguageAt } from '../kernel/at-path.js';
import { canonicalLanguageTag } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { NoticeChannel } from './notice.js';
import type { NoticePreference } from './notice-preference.js';

/** How somebody wants to be told, as they write it down. */
export interface NoticePreferenceDraft {
  readonly channel: NoticeChannel;
  readonly to: string;
  readonly language: string;
  readonly quiet?: QuietHoursDraft;
  readonly crisisBreaksQuiet?: boolean;
}

export interface QuietHoursDraft {
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`. */
  readonly until: string;
  readonly timeZone: string;
}

/** Nothing can be sent there. `expected` in plain English. */
export interface UnreadableNoticeAddress {
  readonly kind: 'UnreadableNoticeAddress';
  readonly path: readonly ['to'];
  readonly expected: string;
}

/** Hours that are none. `expected` in plain English. */
export interface UnreadableQuietHours {
  readonly kind: 'UnreadableQuietHours';
  readonly path: readonly ['quiet', keyof QuietHoursDraft];
  readonly expected: string;
}

export type UnreadableNoticePreference = UnreadableNoticeAddress | UnreadableQuietHours | UnreadableLanguageAt;

/** What each channel takes. An address alone, without a name or a comment; no line break gets through any of them. */
const addresses: Readonly<Record<NoticeChannel, { readonly shape: RegExp; readonly expected: string }>> = {
  'e-mail': {
    shape:
      /^(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/,
    expected: 'an e-mail address such as you@example.org',
  },
  sms: { shape: /^\+[1-9][0-9]{6,14}$/, expected: 'a number such as +15125550100' },
  push: { shape: /^[!-~]{1,4096}$/, expected: 'what the device was given to be reached by' },
};

/** The one door to a preference. */
export function readNoticePreference(
  draft: NoticePreferenceDraft,
): Result<Omit<NoticePreference, 'person' | 'at'>, UnreadableNoticePreference> {
  const { channel, to, crisisBreaksQuiet = false } = draft;
  const { shape, expected } = addresses[channel];
  if (!shape.test(to)) return err({ kind: 'UnreadableNoticeAddress', path: ['to'], expected });
  const language = canonicalLanguageTag(draft.language);
  if (language === undefined) return err({ kind: 'UnreadableLanguage', path: ['language'] });
  const quiet = draft.quiet && readQuietHours(draft.quiet);
  if (quiet && !quiet.ok) return quiet;
  return ok({ channel, to, language, crisisBreaksQuiet, ...(quiet && { quiet: quiet.value }) });
}

function readQuietHours({ from, until, timeZone }: QuietHoursDraft): Result<QuietHours, UnreadableQuietHours> {
  const refuse = (part: keyof QuietHoursDraft, expected: string) =>
    err({ kind: 'UnreadableQuietHours', path: ['quiet', part], expected } as const);
  const [start, end] = [minuteOf(from), minuteOf(until)];
  if (start === undefined) return refuse('from', 'a time of day such as 22:00');
  if (end === undefined || end === start) return refuse('until', 'another time of day such as 08:00');
  const zone = canonicalTimeZone(timeZone);
  if (zone === undefined) return refuse('timeZone', 'an IANA time zone such as America/Chicago');
  return ok({ from: start, until: end, timeZone: zone });
}

function minuteOf(time: string): number | undefined {
  const [, hours, minutes] = /^([01][0-9]|2[0-3]):([0-5][0-9])$/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
