import type { DimensionId } from '../dimension/dimension-id.js';
import type { Value } from '../dimension/value.js';
import type { NonEmptyArray } from '../kernel/non-empty.js';

/** What someone asks of a peer in one dimension, in one organization. Theirs alone: nobody else reads or sets it. */
export interface Wish {
  readonly dimension: DimensionId;
  readonly strength: Strength;
  /** How much a `prefer` weighs, 1 to 5; a `must` weighs the same when ranking those who meet it; an `avoid` weighs nothing. */
  readonly importance: Importance;
  readonly like: WishedFor;
  /** On a protected trait: the person turned it on themselves. Without it the wish weighs nothing. */
  readonly turnedOn: boolean;
}

/** `must`: not listed without it. `prefer`: ranked higher with it. `avoid`: not listed with it. */
export const strengths = ['must', 'prefer', 'avoid'] as const;

export type Strength = (typeof strengths)[number];

export const importances = [1, 2, 3, 4, 5] as const;

export type Importance = (typeof importances)[number];

/** Someone like me, by what I stated here, or any of these values. */
export type WishedFor = { readonly as: 'mine' } | { readonly as: 'these'; readonly values: NonEmptyArray<Value> };
