import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, anyOf, inOrganization } from '../walls/conditions.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

/** How many people took themselves out of an organization in a year. A number, and nothing about any of them. */
const schema = defineEntity({
  name: 'ErasedCountRow',
  tableName: 'erased_count',
  properties: {
    organizationId: p.uuid().primary(),
    year: p.integer().primary(),
    people: p.integer(),
  },
  checks: [{ name: 'erased_count_people', expression: 'people > 0' }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('administrators', anyOf(inOrganization('administer'), actingFor('erase'))),
    mayAdd('erasure', actingFor('erase')),
    mayChange('erasure', actingFor('erase')),
  ],
});

export class ErasedCountRow extends schema.class {}

schema.setClass(ErasedCountRow);

export const erasedCountReferences: readonly Reference[] = [
  partOf('erased_count', ['organization_id'], 'organization', ['organization_id']),
];
