import type { ComparatorOf } from '../comparator.js';
import type { Value } from '../value.js';
import { shareOf } from './share-of.js';

/** How many whole units two intervals share, both ends included, out of what is enough; less is enough for a shorter wish. */
export function intervalOverlapCredit({
  enough,
}: ComparatorOf<'interval-overlap'>): (wished: Value, stated: Value) => number {
  return (wished, stated) => {
    if (wished.form !== 'interval' || stated.form !== 'interval') return 0;
    const shared = Math.min(wished.to, stated.to) - Math.max(wished.from, stated.from) + 1;
    return shareOf(Math.max(shared, 0), Math.min(enough, wished.to - wished.from + 1));
  };
}
