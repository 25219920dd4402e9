import type { SelfScope } from '../access/scope.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { withoutWish } from '../wish/wish-list.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { keepWishes } from './keep-wishes.js';
import { ownMembership } from './own-membership.js';
import type { NotFound } from './refusals.js';

export interface WithdrawWish {
  readonly organization: OrganizationId;
  readonly dimension: DimensionId;
  /** Of the list of wishes. */
  readonly expectedVersion?: number;
}

export type WithdrawWishRefusal = NotFound | ChangedMeanwhile;

/** Someone no longer asks anything in this dimension. Where they asked nothing, nothing changes. */
export async function withdrawWish(
  work: Work,
  self: SelfScope,
  { organization, dimension, expectedVersion }: WithdrawWish,
  occasion: Occasion,
): Promise<Result<Outcome, WithdrawWishRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, WithdrawWishRefusal>> => {
    const membership = await ownMembership(ports, self, organization, occasion.at);
    if (!membership) return err({ kind: 'NotFound', path: ['organization'] });
    const before = await ports.wishes.of(self.actor, organization);
    const fact = { kind: 'WishWithdrawn', codes: { dimension } } as const;
    return keepWishes(ports, self, before, withoutWish(before.value, dimension), fact, expectedVersion, occasion);
  });
}
