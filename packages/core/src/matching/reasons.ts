import type { Catalogue } from '../dimension/catalogue.js';
import { credit } from '../dimension/credit.js';
import type { Dimension } from '../dimension/dimension.js';
import type { Value } from '../dimension/value.js';
import type { Presence } from '../presence/presence.js';
import { commonGround } from './common-ground.js';
import { listedValues } from './usable-values.js';
import type { Contribution } from './weigh-wishes.js';

/** Why someone is listed, from what both agreed to show. */
export interface Reason {
  readonly dimension: Dimension;
  /** `wish`: the asker asked for it. `common-ground`: both show it, and nobody asked. */
  readonly basis: 'wish' | 'common-ground';
  /** What the asker's wish added; 0 for common ground. */
  readonly contribution: number;
  /** The candidate's own values that speak for it, as they show them. */
  readonly values: readonly Value[];
}

/** The asker's wishes that this person meets, greatest contribution first; then the rest of what the two share. */
export function reasonsFor(
  asker: Presence,
  candidate: Presence,
  contributions: readonly Contribution[],
  catalogue: Catalogue,
): readonly Reason[] {
  const wished = contributions
    .filter(({ contribution }) => contribution > 0)
    .map(({ wish, contribution }): Reason => ({
      dimension: wish.dimension,
      basis: 'wish',
      contribution,
      values: listedValues(candidate, wish.dimension.id).filter(
        (value) => credit(wish.dimension, wish.wished, [value]) > 0,
      ),
    }))
    .sort((one, other) => other.contribution - one.contribution);

  const shared = commonGround(asker, candidate, catalogue)
    .filter(({ dimension }) => !wished.some((reason) => reason.dimension === dimension))
    .map(({ dimension, values }): Reason => ({ dimension, basis: 'common-ground', contribution: 0, values }));
  return [...wished, ...shared];
}
