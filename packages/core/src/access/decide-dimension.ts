import { type DimensionId, organizationOf } from '../dimension/dimension-id.js';
import type { Membership } from '../organization/membership.js';
import { decide } from './decide.js';
import { belonging } from './decide-organization.js';
import { relationBy } from './decision.js';
import type { Relation } from './rule.js';

/** Built-in dimensions are anyone's to read; an organization's own are for those who belong to it. */
export function relationToDimension(dimension: DimensionId, own: readonly Membership[]): Relation | undefined {
  const organization = organizationOf(dimension);
  const ties = organization === undefined ? ([{ kind: 'common' }] as const) : belonging(own, organization);
  const [person] = own.map((one) => one.person);
  const facts = { category: 'everyday', ties, barriers: [], consents: [] } as const;
  return relationBy(decide({ ...(person && { person }), roles: [] }, 'dimension.read', facts, 'display', timeless));
}

/** To have belonged, and to be common, does not end. */
const timeless = new Date(0);
