import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { actingFor, allOf, erasing, ownedByActor } from '../walls/conditions.js';
import { askedOnLiveConnection } from '../walls/crisis-conditions.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

const theirs = ownedByActor('supporter_id');

/** Whom somebody asked to be there in a crisis, and what they answered. No word of either. */
const schema = defineEntity({
  name: 'CrisisSupporterRow',
  tableName: 'crisis_supporter',
  properties: {
    personId: p.uuid().primary(),
    crisisPlanId: p.uuid().primary(),
    supporterId: p.uuid().primary(),
    organizationId: p.uuid(),
    connectionId: p.uuid(),
    minutes: p.integer(),
    standing: p.text(),
    position: p.integer(),
    askedAt: p.datetime(),
    answeredAt: p.datetime().nullable(),
  },
  checks: [
    { name: 'crisis_supporter_somebody_else', expression: 'person_id <> supporter_id' },
    {
      name: 'crisis_supporter_standing',
      expression: "standing in ('asked', 'accepted', 'declined', 'stepped-back', 'dropped-out')",
    },
  ],
  indexes: [{ name: 'crisis_supporter_of_supporter', properties: ['supporterId', 'personId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    // Nobody says yes in another's name.
    mayAdd('the_person', allOf(ownedByActor(), "standing = 'asked'", askedOnLiveConnection)),
    mayChange('the_person', ownedByActor(), allOf(ownedByActor(), "standing = 'dropped-out'")),
    mayRemove('the_person', ownedByActor()),
    mayRead('the_supporter', theirs),
    mayChange(
      'the_supporter',
      allOf(theirs, "standing in ('asked', 'accepted')"),
      allOf(theirs, "standing <> 'asked'"),
    ),
    mayRead('the_clock', actingFor('clock')),
    mayRemove('erasure', erasing('supporter_id')),
  ],
});

export class CrisisSupporterRow extends schema.class {}

schema.setClass(CrisisSupporterRow);

export const crisisSupporterReferences: readonly Reference[] = [
  partOf('crisis_supporter', ['person_id', 'crisis_plan_id'], 'crisis_plan', ['person_id', 'id']),
  ...people('crisis_supporter', 'supporter_id'),
];
