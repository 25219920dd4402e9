import type { EffectiveWish } from '../matching/effective-wishes.js';
import type { ConnectionKind } from '../connection/connection.js';
import type { ChangeEffect } from './would-change.js';

/** A wish as it counts; `undefined` while it does not. */
type Counting = EffectiveWish | undefined;

/**
 * What one wish, counting otherwise than before, is sure to do to a listed person who meets it by this credit, whoever
 * else is listed. `undefined` where it does nothing, or where it depends on others.
 */
export function effectOn(
  before: Counting,
  after: Counting,
  credit: number,
  kind: ConnectionKind,
): Exclude<ChangeEffect, 'shared'> | undefined {
  if (isLeftOut(after, credit)) return after?.sparesEmployed && kind === 'support' ? undefined : 'off';
  const byWeight = byWeightOf(weightOf(after) - weightOf(before), credit);
  const byLimit = Number(isLimit(after)) - Number(isLimit(before));
  if (byWeight === undefined || byWeight * byLimit < 0) return undefined;
  const way = byWeight + byLimit;
  return way === 0 ? undefined : way > 0 ? 'up' : 'down';
}

function isLeftOut(wish: Counting, credit: number): boolean {
  return (wish?.strength === 'must' && credit < 100) || (wish?.strength === 'avoid' && credit === 100);
}

/** Whom it leaves out can only grow fewer with a limit more, so that nobody new comes before anyone. */
function isLimit(wish: Counting): boolean {
  return wish !== undefined && wish.strength !== 'prefer';
}

function weightOf(wish: Counting): number {
  return wish === undefined || wish.strength === 'avoid' ? 0 : wish.importance;
}

/** Nobody gains more by a weightier wish than whoever meets it whole, and nobody less than who meets nothing of it. */
function byWeightOf(more: number, credit: number): number | undefined {
  if (more === 0) return 0;
  if (credit === 100) return Math.sign(more);
  return credit === 0 ? -Math.sign(more) : undefined;
}
