import { languageItself } from '../../dimension/comparators/language.js';
import type { Value } from '../../dimension/value.js';
import { unreachable } from '../../kernel/unreachable.js';
import type { Wish } from '../../wish/wish.js';
import { identityOf } from './identity.js';
import { pathsAbove } from './said.js';
import type { DimensionFields } from './scheme.js';

/** What somebody who asks for these values wishes for, as far as the comparator can tell two wishes apart by it. */
export function wishedBy({ dimension }: DimensionFields, wished: readonly Value[]): readonly string[] {
  const { comparator, value: kind } = dimension;
  switch (comparator.form) {
    case 'equal':
    case 'any-of':
      return wished.map(identityOf);
    case 'ordered-distance':
      return wished.flatMap((one) => (kind.form === 'ordered' && one.form === 'ordered' ? [one.key] : []));
    case 'interval-overlap':
      return wished.flatMap((one) => (one.form === 'interval' ? [`${one.from} ${one.to}`] : []));
    case 'hierarchy':
      return wished.flatMap((one) => (kind.form === 'choice' && one.form === 'choice' ? [one.key] : []));
    case 'language':
      return wished.flatMap((one) => (one.form === 'language' ? [languageItself(one.tag)] : []));
    case 'area':
      return wished.flatMap((one) => (one.form === 'area' ? wishedArea(one.path) : []));
    case 'week-slots':
      return wished.flatMap((one) => (one.form === 'week-slots' ? one.slots.map(String) : []));
    case 'none':
      return [];
    default:
      return unreachable(comparator);
  }
}

/** How somebody wishes: the strength, how much it matters, and where things are counted how many are enough. */
export function wishingBy({ dimension }: DimensionFields, wish: Wish, wished: readonly string[]): readonly string[] {
  if (wish.strength === 'avoid') return ['avoid', ...enoughOf(dimension.comparator, wished)];
  return [
    ...(wish.strength === 'must' ? ['must'] : []),
    ...importanceBits.filter((bit) => (wish.importance >>> bit) & 1).map(importanceSaid),
    ...enoughOf(dimension.comparator, wished),
  ];
}

/** The bits of a number from 1 to 5. */
export const importanceBits: readonly number[] = [0, 1, 2];

export function importanceSaid(bit: number): string {
  return `importance ${bit}`;
}

export function enoughSaid(enough: number): string {
  return `enough ${enough}`;
}

function enoughOf(
  comparator: DimensionFields['dimension']['comparator'],
  wished: readonly string[],
): readonly string[] {
  const counts = comparator.form === 'any-of' || comparator.form === 'week-slots';
  return counts ? [enoughSaid(Math.min(comparator.enough, new Set(wished).size))] : [];
}

function wishedArea(path: string): readonly string[] {
  return [wholeArea(path), ...pathsAbove(path).map(areaWithin)];
}

/** The area that is asked for. */
export function wholeArea(path: string): string {
  return `=${path}`;
}

/** An area that what is asked for lies in, or is. */
export function areaWithin(path: string): string {
  return `<${path}`;
}
