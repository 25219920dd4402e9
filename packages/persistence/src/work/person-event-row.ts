import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, anyOf, claimedPerson, erasing, ownedByActor } from '../walls/conditions.js';
import { ofWhomTheyWereAppointedBy } from '../walls/directive-conditions.js';
import { ofWhomTheyAreThereFor } from '../walls/crisis-conditions.js';
import { ofPresentedLink } from '../walls/link-conditions.js';
import { namedInEvent, nobodyInEvent } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

/** What happened to something a person owns: ids and codes, never words. Written once. */
const schema = defineEntity({
  name: 'PersonEventRow',
  tableName: 'person_event',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    aggregate: p.text(),
    aggregateId: p.text(),
    version: p.integer(),
    kind: p.text(),
    schema: p.integer(),
    at: p.datetime(),
    actor: p.uuid().nullable(),
    codes: p.json<object>(),
    request: p.uuid().nullable(),
  },
  indexes: [{ name: 'person_event_in_order', properties: ['personId', 'aggregate', 'aggregateId', 'version'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRead('the_dispatcher', actingFor('dispatch')),
    mayRead('the_notifier', actingFor('notify')),
    mayRead('the_auditor', actingFor('audit')),
    mayAdd('the_person', ownedByActor()),
    mayAdd('the_machinery', anyOf(actingFor('import', 'set-up'), claimedPerson())),
    // What happens in a crisis is told to its owner, whoever it was.
    mayAdd(
      'those_there_in_crisis',
      allOf(
        "aggregate in ('crisis-answer', 'crisis-activation', 'crisis-opening')",
        ownedByActor('actor'),
        ofWhomTheyAreThereFor('person_event'),
      ),
    ),
    // Whoever presents a link is nobody here, and its owner is told.
    mayAdd(
      'whoever_presents_a_link',
      allOf("aggregate = 'crisis-link-look'", 'actor is null', ofPresentedLink('person_event')),
    ),
    // What an agent says is told to whoever appointed them.
    mayAdd(
      'agents',
      allOf(
        "aggregate in ('advance-answer', 'incapacity')",
        ownedByActor('actor'),
        ofWhomTheyWereAppointedBy('person_event'),
      ),
    ),
    mayAdd('the_clock', allOf(actingFor('clock'), "aggregate = 'crisis-activation'", 'actor is null')),
    mayRead('erasure', anyOf(erasing(), namedInEvent, nobodyInEvent)),
    mayChange('erasure', namedInEvent, nobodyInEvent),
    mayRemove('erasure', erasing()),
  ],
});

export class PersonEventRow extends schema.class {}

schema.setClass(PersonEventRow);

export const personEventReferences: readonly Reference[] = [...people('person_event', 'person_id')];
