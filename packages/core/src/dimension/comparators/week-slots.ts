import type { ComparatorOf } from '../comparator.js';
import type { Value } from '../value.js';
import { shareOf } from './share-of.js';

/** How many half-hours of a week both are free, out of what is enough; less is enough for a shorter wish. */
export function weekSlotsCredit(
  { enough }: ComparatorOf<'week-slots'>,
  wished: readonly Value[],
  stated: readonly Value[],
): number {
  const free = slotsOf(stated);
  const asked = [...slotsOf(wished)];
  return shareOf(asked.filter((slot) => free.has(slot)).length, Math.min(enough, asked.length));
}

function slotsOf(values: readonly Value[]): ReadonlySet<number> {
  return new Set(values.flatMap((value) => (value.form === 'week-slots' ? value.slots : [])));
}
