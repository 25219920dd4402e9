import type { ComparatorOf } from '../comparator.js';
import type { Value } from '../value.js';
import type { Choice } from '../value-kind.js';

/** How many steps two people are apart, either way. */
export function orderedDistanceCredit(
  { credits }: ComparatorOf<'ordered-distance'>,
  steps: readonly Choice[],
): (wished: Value, stated: Value) => number {
  return (wished, stated) => {
    if (wished.form !== 'ordered' || stated.form !== 'ordered') return 0;
    const from = steps.findIndex(({ key }) => key === wished.key);
    const to = steps.findIndex(({ key }) => key === stated.key);
    return from === -1 || to === -1 ? 0 : (credits[Math.abs(from - to)] ?? 0);
  };
}
