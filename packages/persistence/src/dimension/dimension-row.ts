import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, actorBelongs, anyOf, inClaimedOrganization, inOrganization } from '../walls/conditions.js';
import { belongsTo, mayKeep, mayRead, walled } from '../walls/walls.js';

/** A dimension an organization added. Pure data. */
const schema = defineEntity({
  name: 'DimensionRow',
  tableName: 'dimension',
  properties: {
    organizationId: p.uuid().primary(),
    key: p.text().primary(),
    definition: p.json<object>(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead(
      'its_people',
      anyOf(inOrganization('support', 'match', 'administer', 'import', 'index'), actorBelongs('dimension')),
    ),
    mayRead('a_claimant', inClaimedOrganization),
    ...belongsTo('set_up', actingFor('set-up')),
    ...mayKeep('the_organization', inOrganization('administer', 'import')),
  ],
});

export class DimensionRow extends schema.class {}

schema.setClass(DimensionRow);

export const dimensionReferences: readonly Reference[] = [
  partOf('dimension', ['organization_id'], 'organization', ['organization_id']),
];
