import type { Dimension } from '../dimension/dimension.js';
import type { Value } from '../dimension/value.js';

/**
 * What someone could choose otherwise, of their own alone.
 *
 * - `raise`, `lower`: let a wish matter one step more, or less.
 * - `withdraw`: take a wish back. `wish-for`: ask for somebody like oneself where nothing was asked.
 * - `make-must`, `relax-must`: list only who meets a wish, or the others too.
 * - `turn-on`, `turn-off`: let a wish on a protected trait count, or no longer.
 * - `show`: show every member something one keeps to oneself.
 * - `take-back`: take back something one said.
 */
export const choiceKinds = [
  'raise',
  'lower',
  'withdraw',
  'make-must',
  'relax-must',
  'turn-on',
  'turn-off',
  'wish-for',
  'show',
  'take-back',
] as const;

export type ChoiceKind = (typeof choiceKinds)[number];

/**
 * What it would do to somebody on one's list.
 *
 * - `up`: nobody who stands behind them now would come before them.
 * - `down`: nobody who stands before them now would come behind them.
 * - `off`: they would not be listed.
 * - `shared`: it would be one more thing the two have in common; their place is not spoken of.
 */
export const changeEffects = ['up', 'down', 'off', 'shared'] as const;

export type ChangeEffect = (typeof changeEffects)[number];

/** One thing the asker could choose otherwise, and what is sure to come of it for one person on their list. */
export interface WouldChange {
  readonly kind: ChoiceKind;
  readonly effect: ChangeEffect;
  readonly dimension: Dimension;
  /** The asker's own: what they wish for there, keep to themselves, or said. */
  readonly values: readonly Value[];
  /** For `raise`, `lower` and `wish-for`: how much it matters now, and would then. 0: not at all. */
  readonly importance?: { readonly now: number; readonly then: number };
}
