import type { QuietHours } from '../apart/boundary.js';
import { isQuiet } from '../apart/within-boundaries.js';
import { minuteOfDayIn } from '../connection/time-zone.js';
import type { NoticeChannel } from './notice.js';

/** `crisis`: a step of somebody's crisis plan. */
export type NoticeUrgency = 'ordinary' | 'crisis';

/** How somebody wants to be told, said by them alone. Whoever said nothing is told nothing. */
export interface NoticeSettings {
  readonly channel: NoticeChannel;
  readonly quiet?: QuietHours;
  /** A step of a crisis plan may reach them in their quiet hours, too. */
  readonly crisisBreaksQuiet: boolean;
}

const minuteMs = 60_000;

/** From when on somebody may be told: at once, or when their quiet hours are over, by their own clock. */
export function whenToTell({ quiet, crisisBreaksQuiet }: NoticeSettings, urgency: NoticeUrgency, at: Date): Date {
  if (!quiet || (urgency === 'crisis' && crisisBreaksQuiet) || !isQuiet(quiet, at)) return at;
  const left = (quiet.until - minuteOfDayIn(quiet.timeZone, at) + 1_440) % 1_440;
  let then = new Date(Math.floor(at.getTime() / minuteMs + left) * minuteMs);
  // Where the clock is put back in between, the hours are longer than they look.
  while (isQuiet(quiet, then)) then = new Date(then.getTime() + minuteMs);
  return then;
}
