import { quantile } from '../assignment/satisfaction.js';
import type { Diary } from './live-through.js';
import type { Seeker } from './people.js';

/** What a strategy did for people, in whole numbers. `null` where there is nobody of whom it could be said. */
export interface Figures {
  readonly arrived: number;
  readonly matched: number;
  /** Of a hundred who came. */
  readonly matchRate: number | null;
  /** Ran out of patience. */
  readonly gaveUp: number;
  /** At the end of the last month. */
  readonly stillWaiting: number;
  /** In days, of those who found somebody: half waited no longer, nine of ten no longer. */
  readonly waitHalf: number | null;
  readonly waitNineOfTen: number | null;
  /** In percent of whom each would have liked best of all who were there. */
  readonly satisfactionWorst: number | null;
  readonly satisfactionMedian: number | null;
  /** Blocking pairs on the last day of a month, on average. */
  readonly unstablePairs: number;
}

/** The figures of everybody for whom `counts` says so. `days` is how long the town was looked at. */
export function figuresOf(diary: Diary, days: number, counts: (seeker: Seeker) => boolean): Figures {
  const fates = diary.fates.filter(({ seeker }) => counts(seeker));
  const found = fates.flatMap((fate) => (fate.found ? [{ seeker: fate.seeker, ...fate.found }] : []));
  const waits = found.map(({ day, seeker }) => day - seeker.comes);
  const content = found.map(({ satisfaction }) => satisfaction);
  const without = fates.filter((fate) => !fate.found);
  const gaveUp = without.filter(({ seeker }) => seeker.comes + seeker.patience < days).length;
  const pairs = diary.unstable.reduce((sum, month) => sum + month.filter(counts).length, 0);
  return {
    arrived: fates.length,
    matched: found.length,
    matchRate: fates.length === 0 ? null : Math.round((100 * found.length) / fates.length),
    gaveUp,
    stillWaiting: without.length - gaveUp,
    waitHalf: quantile(waits, 50) ?? null,
    waitNineOfTen: quantile(waits, 90) ?? null,
    satisfactionWorst: quantile(content, 0) ?? null,
    satisfactionMedian: quantile(content, 50) ?? null,
    unstablePairs: Math.round(pairs / diary.unstable.length),
  };
}
