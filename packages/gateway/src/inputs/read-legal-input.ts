import type { InfoCategory, NonEmptyArray } from '@peerness/core';
import type { DemandScope } from '@peerness/core/record';
import { isNonEmpty } from '@peerness/core';
import { meant, type Spelled } from '../enums/enum-of.js';
import { badInput } from '../errors/problem.js';
import { given } from './given.js';
import type { DemandScopeInput, LegalBarInput } from './legal.input.js';

export function scopeOf({ categories, from, until }: DemandScopeInput, path: readonly string[]): DemandScope {
  return { categories: categoriesOf(categories, [...path, 'categories']), ...given({ from, until }) };
}

export function categoriesOf(
  categories: readonly Spelled<InfoCategory>[],
  path: readonly string[],
): NonEmptyArray<InfoCategory> {
  const all = [...new Set(categories.map(meant))] as readonly InfoCategory[];
  if (!isNonEmpty(all)) throw badInput('Name at least one category.', path);
  return all;
}

export function barOf(bar: LegalBarInput | null | undefined): { bar?: { basis: string; until?: Date } } {
  return bar ? { bar: { basis: bar.basis, ...given({ until: bar.until }) } } : {};
}
