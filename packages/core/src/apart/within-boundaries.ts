import { type ContactMode, contactModes, type Meeting } from '../connection/meeting.js';
import { minuteOfDayIn } from '../connection/time-zone.js';
import type { Boundary, QuietHours } from './boundary.js';

/** The ways of meeting that the other one's boundaries leave open. One's own hold back nobody but the other one. */
export function waysLeft(theirs: readonly Boundary[]): readonly ContactMode[] {
  return contactModes.filter((mode) => theirs.every(({ says }) => says.kind !== 'ways' || says.ways.includes(mode)));
}

/** Whether a proposal is within what the other one asked for, whether or not they told. */
export function isWithin(meeting: Pick<Meeting, 'mode' | 'startsAt'>, theirs: readonly Boundary[]): boolean {
  return (
    waysLeft(theirs).includes(meeting.mode) &&
    theirs.every(({ says }) => says.kind !== 'hours' || !isQuiet(says.quiet, meeting.startsAt))
  );
}

/** Whether a moment lies in these hours, by the clock there. */
export function isQuiet({ from, until, timeZone }: QuietHours, at: Date): boolean {
  const minute = minuteOfDayIn(timeZone, at);
  return from < until ? from <= minute && minute < until : minute >= from || minute < until;
}
