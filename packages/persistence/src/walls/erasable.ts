import type { PolicyDef } from '@mikro-orm/core';
import { nobody } from '@peerness/core/record';
import { actingFor, allOf, anyOf, type Condition, erasing } from './conditions.js';
import { erasedPerson } from './context-expressions.js';
import { mayChange, mayRead, mayRemove } from './walls.js';

/** Which columns of a table name a person. What happens to each is said in `record/what-happens-to.ts`. */
interface Naming {
  /** Rows that are about the person: removed. */
  readonly removed?: readonly string[];
  /** Rows that others keep: they stay theirs, with nobody in the person's place. */
  readonly unnamed?: readonly string[];
  /** JSON that may hold their id, among others'. */
  readonly within?: string;
}

/** Opens a table to the erasure of one person who asked for it, as far as it is about them. */
export function erasable({ removed = [], unnamed = [], within }: Naming): PolicyDef[] {
  const theirs = anyOf(
    ...[...removed, ...unnamed].map((column) => erasing(column)),
    ...(within === undefined ? [] : [namedWithin(within)]),
  );
  const left = [...unnamed.map((column) => isNobody(column)), ...(within === undefined ? [] : [nobodyWithin(within)])];
  return [
    mayRead('erasure', anyOf(theirs, ...left)),
    mayRemove('erasure', theirs),
    ...(unnamed.length > 0 ? [mayChange('erasure', theirs, anyOf(theirs, ...left))] : []),
  ];
}

function isNobody(column: string): Condition {
  return allOf(actingFor('erase'), `${column} = '${nobody}'`);
}

/** An event of somebody else's that names the person: they acted, or it is about them, too. */
export const namedInEvent: Condition = anyOf(erasing('actor'), namedWithin('codes'));

export const nobodyInEvent: Condition = anyOf(isNobody('actor'), nobodyWithin('codes'));

function namedWithin(json: string): Condition {
  return allOf(actingFor('erase'), `${json}::text like '%' || ${erasedPerson}::text || '%'`);
}

function nobodyWithin(json: string): Condition {
  return allOf(actingFor('erase'), `${json}::text like '%${nobody}%'`);
}
