import type { Catalogue } from '../dimension/catalogue.js';
import type { Dimension } from '../dimension/dimension.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import type { Value } from '../dimension/value.js';
import type { Organization } from '../organization/organization.js';
import { policyInForce } from '../organization/policy-in-force.js';
import type { Wish } from '../wish/wish.js';

/** A wish that counts, with the values it asks for. */
export interface EffectiveWish {
  readonly dimension: Dimension;
  readonly strength: Wish['strength'];
  readonly importance: number;
  readonly wished: readonly Value[];
  /** A must on race or faith without the organization's policy: employed supporters are ranked by it, never left out. */
  readonly sparesEmployed: boolean;
}

/**
 * The wishes that count, in the catalogue's order. A wish on a protected trait counts once its owner turned it on; an
 * avoid on one, or a must on race or faith towards employed supporters, only while the organization's policy holds.
 * "Someone like me" is like one's `ownValues`; without any it does not count.
 */
export function effectiveWishes(
  wishes: readonly Wish[],
  ownValues: (dimension: DimensionId) => readonly Value[],
  catalogue: Catalogue,
  organization: Pick<Organization, 'policies'>,
  at: Date,
): readonly EffectiveWish[] {
  return [...catalogue.values()].flatMap((dimension) => {
    const wish = wishes.find((one) => one.dimension === dimension.id);
    if (!wish) return [];

    const isProtected = dimension.traits.includes('protected');
    if (isProtected && !wish.turnedOn) return [];
    if (
      isProtected &&
      wish.strength === 'avoid' &&
      !policyInForce(organization, 'avoid-on-protected-trait', at, dimension.id)
    )
      return [];

    const wished = wish.like.as === 'mine' ? ownValues(dimension.id) : wish.like.values;
    if (wished.length === 0) return [];

    const sparesEmployed =
      wish.strength === 'must' &&
      dimension.traits.includes('race-or-faith') &&
      !policyInForce(organization, 'must-towards-employed', at, dimension.id);
    return [{ dimension, strength: wish.strength, importance: wish.importance, wished, sparesEmployed }];
  });
}
