import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor, saidOfClaimed } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { belongsTo, mayChange, mayRead, walled } from '../walls/walls.js';

/** What decisions about the two go by: that there is a tie, and which kind only where it is to be managed. */
const schema = defineEntity({
  name: 'ConflictTieRow',
  tableName: 'conflict_tie',
  properties: {
    personId: p.uuid().primary(),
    organizationId: p.uuid().primary(),
    otherId: p.uuid().primary(),
    managedAs: p.text().nullable(),
  },
  indexes: [{ name: 'conflict_tie_of_other', properties: ['otherId'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    // So that neither meets the other; never in a scope whose answers the other one reads.
    mayRead('deciding', allOf(actingFor('match', 'support'), ownedByActor('other_id'))),
    mayRead('a_claimant', saidOfClaimed),
    mayChange('a_claimant', saidOfClaimed),
    ...erasable({ removed: ['other_id'] }),
  ],
});

export class ConflictTieRow extends schema.class {}

schema.setClass(ConflictTieRow);

export const conflictTieReferences: readonly Reference[] = [...people('conflict_tie', 'person_id', 'other_id')];
