import type { SelfScope } from '../access/scope.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { type WishFor, wishFor, type WishForRefusal } from '../wish/wish-for.js';
import { withWish } from '../wish/wish-list.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import { keepWishes } from './keep-wishes.js';
import { ownMembership } from './own-membership.js';
import { recognisedDimensions } from './recognised-dimensions.js';
import type { NotFound, UnknownDimension } from './refusals.js';

export interface WishCommand extends Omit<WishFor, 'dimension'> {
  readonly organization: OrganizationId;
  readonly dimension: DimensionId;
  /** Of the list of wishes. */
  readonly expectedVersion?: number;
}

export type WishRefusal =
  Exclude<WishForRefusal, UnreadableText> | UnreadableTextAt | UnknownDimension | NotFound | ChangedMeanwhile;

/** Someone asks something of a peer, in one dimension of one organization. It takes the place of what they asked there before. */
export async function wish(
  work: Work,
  self: SelfScope,
  { organization: id, dimension: dimensionId, expectedVersion, ...asked }: WishCommand,
  occasion: Occasion,
): Promise<Result<Outcome, WishRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, WishRefusal>> => {
    const membership = await ownMembership(ports, self, id, occasion.at);
    const organization = await ports.organizations.find(id);
    if (!membership || !organization) return err({ kind: 'NotFound', path: ['organization'] });
    const dimension = (await recognisedDimensions(ports, id)).get(dimensionId);
    if (!dimension) return err({ kind: 'UnknownDimension', path: ['dimension'] });
    const wished = wishFor({ dimension, ...asked }, organization, occasion.at);
    if (!wished.ok)
      return err(wished.error.kind === 'UnreadableText' ? { ...wished.error, path: ['values'] } : wished.error);
    const { strength, importance } = wished.value;
    const fact = { kind: 'WishMade', codes: { dimension: dimensionId, strength, importance } } as const;
    const before = await ports.wishes.of(self.actor, id);
    return keepWishes(ports, self, before, withWish(before.value, wished.value), fact, expectedVersion, occasion);
  });
}
