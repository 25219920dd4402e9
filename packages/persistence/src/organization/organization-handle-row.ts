import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, actorBelongs, anyOf, inClaimedOrganization, inOrganization } from '../walls/conditions.js';
import { belongsTo, mayKeep, mayRead, walled } from '../walls/walls.js';

/** The short words organizations go by: unique in the installation, so kept apart from the rows an organization owns. */
const schema = defineEntity({
  name: 'OrganizationHandleRow',
  tableName: 'organization_handle',
  properties: {
    handle: p.text().primary(),
    organizationId: p.uuid(),
  },
  indexes: [{ name: 'organization_handle_of', properties: ['organizationId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead(
      'its_people',
      anyOf(inOrganization('support', 'match', 'administer', 'import', 'index'), actorBelongs('organization_handle')),
    ),
    mayRead('a_claimant', inClaimedOrganization),
    ...mayKeep('the_organization', inOrganization('administer', 'import')),
    ...belongsTo('set_up', actingFor('set-up')),
  ],
});

export class OrganizationHandleRow extends schema.class {}

schema.setClass(OrganizationHandleRow);

export const organizationHandleReferences: readonly Reference[] = [
  partOf('organization_handle', ['organization_id'], 'organization', ['organization_id']),
];
