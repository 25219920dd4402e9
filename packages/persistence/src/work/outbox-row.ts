import { defineEntity, p } from '@mikro-orm/core';
import { actingFor } from '../walls/conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';
import { purpose } from '../walls/context-expressions.js';

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
  checks: [
    { name: 'outbox_one_owner', expression: '(person_id is null) <> (organization_id is null)' },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_dispatcher', actingFor('dispatch')),
    mayRemove('the_dispatcher', actingFor('dispatch')),
    // Whoever acts may add; what it points to is behind walls of its own.
    mayAdd('whoever_acts', `${purpose} is not null`),
  ],
});

export class OutboxRow extends schema.class {}

schema.setClass(OutboxRow);
