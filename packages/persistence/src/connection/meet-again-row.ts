import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor, saidOfClaimed } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { belongsTo, mayChange, mayRead, walled } from '../walls/walls.js';

/** One person would meet another again. */
const schema = defineEntity({
  name: 'MeetAgainRow',
  tableName: 'meet_again',
  properties: {
    personId: p.uuid().primary(),
    organizationId: p.uuid().primary(),
    otherId: p.uuid().primary(),
    at: p.datetime(),
  },
  checks: [{ name: 'meet_again_somebody_else', expression: 'person_id <> other_id' }],
  indexes: [{ name: 'meet_again_of_other', properties: ['otherId'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    // So that it is found that both said it; never in a scope whose answers the other one reads.
    mayRead('matching', allOf(actingFor('match'), ownedByActor('other_id'))),
    mayRead('a_claimant', saidOfClaimed),
    mayChange('a_claimant', saidOfClaimed),
    ...erasable({ removed: ['other_id'] }),
  ],
});

export class MeetAgainRow extends schema.class {}

schema.setClass(MeetAgainRow);

export const meetAgainReferences: readonly Reference[] = [...people('meet_again', 'person_id', 'other_id')];
