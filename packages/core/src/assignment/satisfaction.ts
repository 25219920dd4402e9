import { intAt } from './cell.js';
import { edgeOf } from './edge-of.js';
import type { Placed, Round } from './round.js';

/** How near people came to whom they like best, in whole percent of that score, of those who have a place. */
export interface Satisfaction {
  readonly worst: number;
  readonly median: number;
}

/** In percent of the best score on their own list; 100 where nobody on it has a score. `undefined` without a place. */
export function satisfactionOf(round: Round, placed: Placed, seeker: number): number | undefined {
  const edge = edgeOf(round, placed, seeker);
  if (edge === -1) return undefined;
  const best = intAt(round.mine, intAt(round.starts, seeker));
  return best === 0 ? 100 : Math.floor((100 * intAt(round.mine, edge)) / best);
}

/** `undefined` where nobody has a place. */
export function satisfaction(round: Round, placed: Placed): Satisfaction | undefined {
  const all = round.seekers.flatMap((_, seeker) => satisfactionOf(round, placed, seeker) ?? []);
  const [worst, median] = [quantile(all, 0), quantile(all, 50)];
  return worst === undefined || median === undefined ? undefined : { worst, median };
}

/** The number at or below which so many percent of them lie, and one of them: nothing lies between two. */
export function quantile(numbers: readonly number[], percent: number): number | undefined {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
}
