import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, actorBelongs, anyOf, inOrganization } from '../walls/conditions.js';
import { belongsTo, mayKeep, mayRead, walled } from '../walls/walls.js';

/** How long an organization keeps what it wrote down about people, and what says so. */
const schema = defineEntity({
  name: 'RetentionTermRow',
  tableName: 'retention_term',
  properties: {
    organizationId: p.uuid().primary(),
    category: p.text().primary(),
    days: p.integer(),
    basis: p.text(),
    from: p.datetime(),
  },
  checks: [{ name: 'retention_term_days', expression: 'days > 0' }],
  rowLevelSecurity: walled,
  policies: [
    mayRead(
      'its_people',
      anyOf(inOrganization('support', 'administer', 'import'), actorBelongs('retention_term'), actingFor('forget')),
    ),
    ...mayKeep('the_organization', inOrganization('administer')),
    ...belongsTo('set_up', actingFor('set-up')),
  ],
});

export class RetentionTermRow extends schema.class {}

schema.setClass(RetentionTermRow);

export const retentionTermReferences: readonly Reference[] = [
  partOf('retention_term', ['organization_id'], 'organization', ['organization_id']),
];
