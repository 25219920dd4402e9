import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { inOrganization, ownedByActor } from '../walls/conditions.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** One wish, in one dimension. What is wished for is sealed. */
const schema = defineEntity({
  name: 'WishRow',
  tableName: 'wish',
  properties: {
    personId: p.uuid().primary(),
    organizationId: p.uuid().primary(),
    dimension: p.text().primary(),
    position: p.integer(),
    strength: p.text(),
    importance: p.integer(),
    like: p.text(),
    turnedOn: p.boolean(),
  },
  checks: [
    { name: 'wish_strength', expression: "strength in ('must', 'prefer', 'avoid')" },
    { name: 'wish_importance', expression: 'importance between 1 and 5' },
  ],
  rowLevelSecurity: walled,
  policies: [...belongsTo('the_person', ownedByActor()), mayRead('matching', inOrganization('match'))],
});

export class WishRow extends schema.class {}

schema.setClass(WishRow);

export const wishReferences: readonly Reference[] = [
  partOf('wish', ['person_id', 'organization_id'], 'wish_list', ['person_id', 'organization_id']),
];
