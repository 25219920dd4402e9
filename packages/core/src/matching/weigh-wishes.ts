import { credit } from '../dimension/credit.js';
import type { Presence } from '../presence/presence.js';
import type { EffectiveWish } from './effective-wishes.js';
import { listedValues } from './usable-values.js';

/** What one wish adds for one candidate: `importance × credit`, a whole number from 0 to 500. */
export interface Contribution {
  readonly wish: EffectiveWish;
  readonly contribution: number;
}

/**
 * What the wishes add for this candidate, or `undefined` where a must is unmet or an avoid is met. An unknown value
 * meets nothing: it fails a must, is never avoided, and adds 0.
 */
export function weighWishes(
  wishes: readonly EffectiveWish[],
  candidate: Presence,
  isEmployed: boolean,
): readonly Contribution[] | undefined {
  const contributions: Contribution[] = [];
  for (const wish of wishes) {
    const given = credit(wish.dimension, wish.wished, listedValues(candidate, wish.dimension.id));
    if (wish.strength === 'avoid') {
      if (given === 100) return undefined;
      continue;
    }
    if (wish.strength === 'must' && given < 100 && !(wish.sparesEmployed && isEmployed)) return undefined;
    contributions.push({ wish, contribution: wish.importance * given });
  }
  return contributions;
}

export function totalOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((total, { contribution }) => total + contribution, 0);
}

/** Both said they would meet again: as much as one wish that matters most. */
export const meetAgain = 500;
