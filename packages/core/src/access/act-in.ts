import { err, ok, type Result } from '../kernel/result.js';
import { administers, inForce, type Membership } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { type ActingScope, actingScope, type SelfScope } from './scope.js';

/** To a person who is no member, an organization's people are as if they were not there. */
export interface NotAMember {
  readonly kind: 'NotAMember';
}

/**
 * The one door from a person's own things to an organization's: a membership in force; `administer` asks for the role. A
 * guest acts in support alone.
 */
export function actIn(
  self: SelfScope,
  memberships: readonly Membership[],
  organization: OrganizationId,
  purpose: ActingScope['purpose'],
  at: Date,
): Result<ActingScope, NotAMember> {
  const membership = memberships.find(
    (one) => one.person === self.actor && one.organization === organization && inForce(one, at),
  );
  if (!membership || (membership.guest && purpose !== 'support')) return err({ kind: 'NotAMember' });
  if (purpose === 'administer' && !administers(membership, at)) return err({ kind: 'NotAMember' });
  return ok(actingScope(self.actor, organization, purpose));
}
