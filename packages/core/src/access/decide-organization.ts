import type { Membership } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Relation } from './rule.js';

/** An organization is there for those who belong to it, or once did: what they kept and agreed to names it. */
export function relationToOrganization(organization: OrganizationId, own: readonly Membership[]): Relation | undefined {
  return own.some((membership) => membership.organization === organization) ? 'member' : undefined;
}
