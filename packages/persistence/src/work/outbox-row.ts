import { defineEntity, p } from '@mikro-orm/core';
import {
  actingFor,
  actorBelongs,
  allOf,
  anyOf,
  claimedPerson,
  inClaimedOrganization,
  inOrganization,
  ownedByActor,
} from '../walls/conditions.js';
import { ofWhomTheyWereAppointedBy } from '../walls/directive-conditions.js';
import { ofWhomTheyAreThereFor } from '../walls/crisis-conditions.js';
import { ofPresentedLink } from '../walls/link-conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

/** An event that has not been told onwards yet. */
const schema = defineEntity({
  name: 'OutboxRow',
  tableName: 'outbox',
  properties: {
    eventId: p.uuid().primary(),
    personId: p.uuid().nullable(),
    organizationId: p.uuid().nullable(),
    at: p.datetime(),
  },
  checks: [{ name: 'outbox_one_owner', expression: '(person_id is null) <> (organization_id is null)' }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_dispatcher', actingFor('dispatch')),
    mayRemove('the_dispatcher', actingFor('dispatch')),
    mayRead('the_notifier', actingFor('notify')),
    mayRemove('the_notifier', actingFor('notify')),
    // The same who may add the event itself.
    mayAdd('the_person', ownedByActor()),
    mayAdd('its_people', anyOf(inOrganization('support', 'match', 'administer', 'import'), actorBelongs('outbox'))),
    mayAdd('the_machinery', anyOf(actingFor('import', 'set-up'), claimedPerson(), inClaimedOrganization)),
    mayAdd('those_there_in_crisis', ofWhomTheyAreThereFor('outbox')),
    mayAdd('whoever_presents_a_link', ofPresentedLink('outbox')),
    mayAdd('agents', ofWhomTheyWereAppointedBy('outbox')),
    mayAdd('the_clock', allOf(actingFor('clock'), 'person_id is not null')),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class OutboxRow extends schema.class {}

schema.setClass(OutboxRow);
