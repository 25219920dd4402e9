import type { Dimension } from '../dimension/dimension.js';
import { importances, type Importance, type Wish } from '../wish/wish.js';
import type { ChoiceKind } from './would-change.js';

/** How the wish on one dimension could be another; no `wish`: none would be left. */
export interface WishedOtherwise {
  readonly kind: ChoiceKind;
  readonly wish: Wish | undefined;
  readonly importance?: { readonly now: number; readonly then: number };
}

/** How much a wish is proposed to matter that nobody made yet. */
export const usualImportance: Importance = 3;

/**
 * Every single step from how the asker wishes in one dimension. Nobody is pointed to a wish on a protected trait: only
 * to the one they made themselves.
 */
export function wishedOtherwise(dimension: Dimension, wish: Wish | undefined): readonly WishedOtherwise[] {
  const isProtected = dimension.traits.includes('protected');
  if (!wish) return isProtected || dimension.comparator.form === 'none' ? [] : [wishingFor(dimension)];
  if (isProtected && !wish.turnedOn) return [{ kind: 'turn-on', wish: { ...wish, turnedOn: true } }];

  const taken: WishedOtherwise = isProtected
    ? { kind: 'turn-off', wish: { ...wish, turnedOn: false } }
    : { kind: 'withdraw', wish: undefined };
  if (wish.strength === 'avoid') return [taken];
  const stricter: WishedOtherwise =
    wish.strength === 'must'
      ? { kind: 'relax-must', wish: { ...wish, strength: 'prefer' } }
      : { kind: 'make-must', wish: { ...wish, strength: 'must' } };
  return [...mattering(wish, 'raise', 1), ...mattering(wish, 'lower', -1), taken, stricter];
}

function mattering(wish: Wish, kind: ChoiceKind, step: number): readonly WishedOtherwise[] {
  const now = wish.importance;
  return importances
    .filter((then) => then === now + step)
    .map((then) => ({ kind, wish: { ...wish, importance: then }, importance: { now, then } }));
}

function wishingFor({ id }: Dimension): WishedOtherwise {
  const importance = usualImportance;
  return {
    kind: 'wish-for',
    wish: { dimension: id, strength: 'prefer', importance, like: { as: 'mine' }, turnedOn: false },
    importance: { now: 0, then: importance },
  };
}
