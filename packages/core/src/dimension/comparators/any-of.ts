import type { ComparatorOf } from '../comparator.js';
import type { Value } from '../value.js';
import { isSameValue } from './equal.js';
import { shareOf } from './share-of.js';

/** How many different things wished for were said, out of what is enough; less is enough for a shorter wish. */
export function anyOfCredit(
  { enough }: ComparatorOf<'any-of'>,
  wished: readonly Value[],
  stated: readonly Value[],
): number {
  const distinct = wished.filter((one, index) => wished.findIndex((other) => isSameValue(one, other)) === index);
  return shareOf(
    distinct.filter((one) => stated.some((other) => isSameValue(one, other))).length,
    Math.min(enough, distinct.length),
  );
}
