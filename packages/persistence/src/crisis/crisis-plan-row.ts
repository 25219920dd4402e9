import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { namedInCrisis } from '../walls/crisis-conditions.js';
import { aroundPresentedLink } from '../walls/link-conditions.js';
import { belongsTo, mayLock, mayRead, walled } from '../walls/walls.js';

const whomItNames = namedInCrisis('crisis_plan', 'id', 'asked', 'accepted');

/** What somebody wrote for a crisis. Every word is sealed; what its walls and its clock go by is not. */
const schema = defineEntity({
  name: 'CrisisPlanRow',
  tableName: 'crisis_plan',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    planId: p.uuid(),
    draftedAt: p.datetime(),
    words: p.text(),
    needed: p.integer(),
    opens: p.json<string[]>(),
    endingMinutes: p.integer().nullable(),
    allRightMinutes: p.integer().nullable(),
    version: p.integer(),
  },
  checks: [{ name: 'crisis_plan_needed', expression: 'needed between 1 and 10' }],
  indexes: [{ name: 'crisis_plan_by_id', properties: ['id'] }],
  uniques: [{ name: 'crisis_plan_of_plan', properties: ['personId', 'planId'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    mayRead('whom_it_names', whomItNames),
    mayRead('whoever_presents_a_link', aroundPresentedLink('crisis_plan', 'id')),
    // So that one change follows the other, whoever makes it.
    mayLock('whom_it_names', whomItNames),
  ],
});

export class CrisisPlanRow extends schema.class {}

schema.setClass(CrisisPlanRow);

export const crisisPlanReferences: readonly Reference[] = [...people('crisis_plan', 'person_id')];
