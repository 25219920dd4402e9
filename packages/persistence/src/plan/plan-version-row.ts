import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

/**
 * That a version of a plan was published, and whether its owner destroyed it. Told to the owner alone; it stays for as
 * long as the plan does. A trigger refuses every change but the destruction.
 */
const schema = defineEntity({
  name: 'PlanVersionRow',
  tableName: 'plan_version',
  properties: {
    personId: p.uuid().primary(),
    planId: p.uuid().primary(),
    number: p.integer().primary(),
    publishedAt: p.datetime(),
    destroyedAt: p.datetime().nullable(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayAdd('the_person', ownedByActor()),
    mayChange('the_person', ownedByActor()),
  ],
});

export class PlanVersionRow extends schema.class {}

schema.setClass(PlanVersionRow);

export const planVersionReferences: readonly Reference[] = [
  partOf('plan_version', ['person_id', 'plan_id'], 'plan', ['person_id', 'id']),
];
