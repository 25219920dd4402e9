import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { actingFor, anyOf, erasing, ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

/** Whom the clock asked, in which order, and when the next one is asked. Written once, by the clock. */
const schema = defineEntity({
  name: 'CrisisAskedRow',
  tableName: 'crisis_asked',
  properties: {
    personId: p.uuid().primary(),
    activationId: p.uuid().primary(),
    supporterId: p.uuid().primary(),
    position: p.integer(),
    at: p.datetime(),
    until: p.datetime(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRead('the_supporter', ownedByActor('supporter_id')),
    mayRead('the_clock', actingFor('clock')),
    mayAdd('the_clock', actingFor('clock')),
    mayRemove('erasure', anyOf(erasing(), erasing('supporter_id'))),
  ],
});

export class CrisisAskedRow extends schema.class {}

schema.setClass(CrisisAskedRow);

export const crisisAskedReferences: readonly Reference[] = [
  partOf('crisis_asked', ['person_id', 'activation_id'], 'crisis_activation', ['person_id', 'id']),
  ...people('crisis_asked', 'supporter_id'),
];
