import { actIn } from '../access/act-in.js';
import type { SelfScope } from '../access/scope.js';
import type { Membership } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Ports } from '../work/ports.js';

/** One's own membership in force here, locked, inside a self scope; none where one is no member (any more). */
export async function ownMembership(
  { memberships }: Ports,
  self: SelfScope,
  organization: OrganizationId,
  at: Date,
): Promise<Membership | undefined> {
  const kept = await memberships.ofPerson(organization, self.actor, 'share');
  return kept && actIn(self, [kept.value], organization, 'support', at).ok ? kept.value : undefined;
}
