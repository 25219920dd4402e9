import { unreachable } from '../kernel/unreachable.js';
import { anyOfCredit } from './comparators/any-of.js';
import { areaCredit } from './comparators/area.js';
import { equalCredit } from './comparators/equal.js';
import { hierarchyCredit } from './comparators/hierarchy.js';
import { intervalOverlapCredit } from './comparators/interval-overlap.js';
import { languageCredit } from './comparators/language.js';
import { orderedDistanceCredit } from './comparators/ordered-distance.js';
import { weekSlotsCredit } from './comparators/week-slots.js';
import type { Dimension } from './dimension.js';
import type { Value } from './value.js';

/**
 * How much of what was wished for is there: a whole number from 0 (nothing) to 100 (what was asked for). Saying nothing,
 * values of different forms, and what is only shown are 0. `docs/matching.md` defines every comparator.
 */
export function credit(
  { comparator, value: kind }: Pick<Dimension, 'comparator' | 'value'>,
  wished: readonly Value[],
  stated: readonly Value[],
): number {
  switch (comparator.form) {
    case 'equal':
      return best(wished, stated, equalCredit);
    case 'any-of':
      return anyOfCredit(comparator, wished, stated);
    case 'ordered-distance':
      return kind.form === 'ordered' ? best(wished, stated, orderedDistanceCredit(comparator, kind.steps)) : 0;
    case 'interval-overlap':
      return best(wished, stated, intervalOverlapCredit(comparator));
    case 'hierarchy':
      return kind.form === 'choice' ? best(wished, stated, hierarchyCredit(comparator, kind.options)) : 0;
    case 'language':
      return best(wished, stated, languageCredit(comparator));
    case 'area':
      return best(wished, stated, areaCredit(comparator));
    case 'week-slots':
      return weekSlotsCredit(comparator, wished, stated);
    case 'none':
      return 0;
    default:
      return unreachable(comparator);
  }
}

/** Whether what was asked for is there, whole. */
export function meets(
  dimension: Pick<Dimension, 'comparator' | 'value'>,
  wished: readonly Value[],
  stated: readonly Value[],
): boolean {
  return credit(dimension, wished, stated) === 100;
}

function best(
  wished: readonly Value[],
  stated: readonly Value[],
  pair: (wished: Value, stated: Value) => number,
): number {
  return wished.reduce((most, one) => stated.reduce((more, other) => Math.max(more, pair(one, other)), most), 0);
}
