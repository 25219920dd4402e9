import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, actorBelongs, anyOf, inClaimedOrganization, inOrganization } from '../walls/conditions.js';
import { belongsTo, mayKeep, mayRead, walled } from '../walls/walls.js';

/** A dated, reasoned decision of an organization. */
const schema = defineEntity({
  name: 'OrganizationPolicyRow',
  tableName: 'organization_policy',
  properties: {
    organizationId: p.uuid().primary(),
    position: p.integer().primary(),
    kind: p.text(),
    dimension: p.text().nullable(),
    reason: p.text(),
    from: p.datetime(),
    until: p.datetime().nullable(),
  },
  checks: [
    {
      name: 'organization_policy_kind',
      expression:
        "kind in ('youth', 'avoid-on-protected-trait', 'must-towards-employed', " +
        "'manage-family', 'manage-employer', 'manage-landlord', 'manage-sponsor', 'manage-business', 'manage-other')",
    },
    {
      name: 'organization_policy_dimension',
      expression: "(kind = 'youth' or kind like 'manage-%') = (dimension is null)",
    },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead(
      'its_people',
      anyOf(inOrganization('support', 'match', 'administer', 'import', 'index'), actorBelongs('organization_policy')),
    ),
    mayRead('a_claimant', inClaimedOrganization),
    ...belongsTo('set_up', actingFor('set-up')),
    ...mayKeep('the_organization', inOrganization('administer', 'import')),
  ],
});

export class OrganizationPolicyRow extends schema.class {}

schema.setClass(OrganizationPolicyRow);

export const organizationPolicyReferences: readonly Reference[] = [
  partOf('organization_policy', ['organization_id'], 'organization', ['organization_id']),
];
