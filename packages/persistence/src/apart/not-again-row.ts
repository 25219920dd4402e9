import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor, saidOfClaimed } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { belongsTo, mayChange, mayRead, walled } from '../walls/walls.js';

/** One person would rather not be brought together with another again. */
const schema = defineEntity({
  name: 'NotAgainRow',
  tableName: 'not_again',
  properties: {
    personId: p.uuid().primary(),
    organizationId: p.uuid().primary(),
    otherId: p.uuid().primary(),
    at: p.datetime(),
  },
  checks: [{ name: 'not_again_somebody_else', expression: 'person_id <> other_id' }],
  indexes: [{ name: 'not_again_of_other', properties: ['otherId'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    // So that neither is brought to the other; never in a scope whose answers the other one reads.
    mayRead('deciding', allOf(actingFor('match', 'support'), ownedByActor('other_id'))),
    mayRead('a_claimant', saidOfClaimed),
    mayChange('a_claimant', saidOfClaimed),
    ...erasable({ removed: ['other_id'] }),
  ],
});

export class NotAgainRow extends schema.class {}

schema.setClass(NotAgainRow);

export const notAgainReferences: readonly Reference[] = [...people('not_again', 'person_id', 'other_id')];
