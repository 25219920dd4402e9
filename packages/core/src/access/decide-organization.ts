import type { Membership } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { decide } from './decide.js';
import { relationBy } from './decision.js';
import type { Relation } from './rule.js';
import type { Tie } from './tie.js';

/** An organization is there for those who belong to it, or once did: what they kept and agreed to names it. */
export function relationToOrganization(organization: OrganizationId, own: readonly Membership[]): Relation | undefined {
  const [membership] = own.filter((one) => one.organization === organization);
  if (!membership) return undefined;
  const facts = { category: 'name', ties: belonging(own, organization), barriers: [], consents: [] } as const;
  return relationBy(
    decide({ person: membership.person, roles: [] }, 'organization.read', facts, 'support', membership.from),
  );
}

/** To have belonged does not end. */
export function belonging(own: readonly Membership[], organization: OrganizationId): readonly Tie[] {
  return own.some((one) => one.organization === organization) ? [{ kind: 'belonged', organization }] : [];
}
