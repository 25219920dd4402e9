import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

/** A plan that was printed as a form: which mark stands for what, as JSON of ids. Written once. */
const schema = defineEntity({
  name: 'PaperRow',
  tableName: 'paper',
  properties: {
    personId: p.uuid().primary(),
    code: p.text().primary(),
    planId: p.uuid(),
    planVersion: p.integer(),
    printedAt: p.datetime(),
    lines: p.text(),
  },
  indexes: [{ name: 'paper_of_plan', properties: ['personId', 'planId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', allOf(actingFor('self'), ownedByActor())),
    mayAdd('the_person', allOf(actingFor('self'), ownedByActor())),
    mayRemove('the_person', allOf(actingFor('self'), ownedByActor())),
  ],
});

export class PaperRow extends schema.class {}

schema.setClass(PaperRow);

export const paperReferences: readonly Reference[] = [
  partOf('paper', ['person_id', 'plan_id'], 'plan', ['person_id', 'id']),
];
