import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { ownedByActor, saidOfClaimed } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { belongsTo, mayChange, mayRead, walled } from '../walls/walls.js';

/** A tie somebody declared, for nobody else to read: which one it is, and their plan. The plan is sealed. */
const schema = defineEntity({
  name: 'ConflictRow',
  tableName: 'conflict',
  properties: {
    personId: p.uuid().primary(),
    organizationId: p.uuid().primary(),
    otherId: p.uuid().primary(),
    kind: p.text(),
    plan: p.text().nullable(),
    at: p.datetime(),
  },
  checks: [
    { name: 'conflict_somebody_else', expression: 'person_id <> other_id' },
    {
      name: 'conflict_kind',
      expression:
        "kind in ('family', 'partner', 'past-partner', 'employer', 'landlord', 'sponsor', 'business', 'other')",
    },
    { name: 'conflict_plan', expression: "plan is null or kind not in ('partner', 'past-partner')" },
  ],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    mayRead('a_claimant', saidOfClaimed),
    mayChange('a_claimant', saidOfClaimed),
    ...erasable({ removed: ['other_id'] }),
  ],
});

export class ConflictRow extends schema.class {}

schema.setClass(ConflictRow);

export const conflictReferences: readonly Reference[] = [...people('conflict', 'person_id', 'other_id')];
