import type { DimensionId } from '../dimension/dimension-id.js';
import type { Membership } from '../organization/membership.js';
import { type OrganizationId, parseOrganizationId } from '../organization/organization-id.js';
import { relationToOrganization } from './decide-organization.js';
import type { Relation } from './rule.js';

/** The organization that added a dimension; none for a built-in one. */
export function organizationOf(dimension: DimensionId): OrganizationId | undefined {
  const [organization = ''] = dimension.split('/', 1);
  const parsed = parseOrganizationId(organization);
  return parsed.ok ? parsed.value : undefined;
}

/** Built-in dimensions are anyone's to read; an organization's own are for those who belong to it. */
export function relationToDimension(dimension: DimensionId, own: readonly Membership[]): Relation | undefined {
  if (!dimension.includes('/')) return 'anyone';
  const organization = organizationOf(dimension);
  return organization && relationToOrganization(organization, own);
}
