import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { actingFor, allOf, anyOf, ownedByActor } from '../walls/conditions.js';
import { namedInCrisis } from '../walls/crisis-conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

const those = namedInCrisis('crisis_voice', 'crisis_plan_id', 'accepted');

/** One supporter said that it has come to this, by one criterion; or, without one, that they are there. */
const schema = defineEntity({
  name: 'CrisisVoiceRow',
  tableName: 'crisis_voice',
  properties: {
    personId: p.uuid().primary(),
    activationId: p.uuid().primary(),
    byId: p.uuid().primary(),
    /** The same as its activation's: so that whether it may be seen asks nothing of that. */
    crisisPlanId: p.uuid(),
    criterionId: p.uuid().nullable(),
    at: p.datetime(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRemove('the_person', ownedByActor()),
    mayRead('those_there', anyOf(ownedByActor('by_id'), those)),
    // One person is one voice, and it is their own.
    mayAdd('whose_it_is', allOf(ownedByActor('by_id'), those)),
    mayRemove('whose_it_is', ownedByActor('by_id')),
    mayRead('the_clock', actingFor('clock')),
  ],
});

export class CrisisVoiceRow extends schema.class {}

schema.setClass(CrisisVoiceRow);

export const crisisVoiceReferences: readonly Reference[] = [
  partOf('crisis_voice', ['person_id', 'activation_id'], 'crisis_activation', ['person_id', 'id']),
  ...people('crisis_voice', 'by_id'),
];
