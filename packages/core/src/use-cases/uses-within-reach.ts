import type { SelfScope } from '../access/scope.js';
import { type DimensionId, organizationOf } from '../dimension/dimension-id.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { UseGiven } from '../profile/uses-given.js';
import type { Ports } from '../work/ports.js';
import { ownMembership } from './own-membership.js';
import type { NotFound, UnknownDimension } from './refusals.js';

/** Whether every organization named is one the person belongs to, and recognises the dimension: its own, or a built-in one. */
export async function usesWithinReach(
  ports: Ports,
  self: SelfScope,
  dimension: DimensionId,
  uses: readonly UseGiven[],
  at: Date,
): Promise<Result<undefined, NotFound | UnknownDimension>> {
  const own = organizationOf(dimension);
  const members = new Map<string, boolean>();
  for (const [index, { organization }] of uses.entries()) {
    const path = ['uses', String(index), 'organization'];
    const member = members.get(organization) ?? (await ownMembership(ports, self, organization, at)) !== undefined;
    members.set(organization, member);
    if (!member) return err({ kind: 'NotFound', path });
    if (own !== undefined && own !== organization) return err({ kind: 'UnknownDimension', path });
  }
  return ok(undefined);
}
