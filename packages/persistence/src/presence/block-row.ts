import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, claimedPerson, inClaimedOrganization, ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { belongsTo, mayChange, mayRead, walled } from '../walls/walls.js';

/** One person keeps another away, under the name of one organization. Kept by the one who blocks. */
const schema = defineEntity({
  name: 'BlockRow',
  tableName: 'block',
  properties: {
    personId: p.uuid().primary(),
    organizationId: p.uuid().primary(),
    blockedId: p.uuid().primary(),
    at: p.datetime(),
  },
  checks: [{ name: 'block_somebody_else', expression: 'person_id <> blocked_id' }],
  indexes: [{ name: 'block_of_blocked', properties: ['blockedId'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    // So that the blocked person meets nobody who blocked them; never in a scope whose answers they read.
    mayRead('deciding', allOf(actingFor('match', 'support'), ownedByActor('blocked_id'))),
    // Whoever was kept away as an imported person is kept away as the one who takes that place.
    mayRead('a_claimant', allOf(inClaimedOrganization, claimedPerson('blocked_id'))),
    mayChange('a_claimant', allOf(inClaimedOrganization, claimedPerson('blocked_id'))),
    ...erasable({ removed: ['blocked_id'] }),
  ],
});

export class BlockRow extends schema.class {}

schema.setClass(BlockRow);

export const blockReferences: readonly Reference[] = [...people('block', 'person_id', 'blocked_id')];
