import { type DimensionId, organizationOf } from '../dimension/dimension-id.js';
import type { Membership } from '../organization/membership.js';
import { relationToOrganization } from './decide-organization.js';
import type { Relation } from './rule.js';

/** Built-in dimensions are anyone's to read; an organization's own are for those who belong to it. */
export function relationToDimension(dimension: DimensionId, own: readonly Membership[]): Relation | undefined {
  const organization = organizationOf(dimension);
  return organization === undefined ? 'anyone' : relationToOrganization(organization, own);
}
