import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { anyOf, erasing, ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

/** How far one person opens themselves to another on one connection. Theirs to say; the other one may know it. */
const schema = defineEntity({
  name: 'OpennessRow',
  tableName: 'openness',
  properties: {
    personId: p.uuid().primary(),
    connectionId: p.uuid().primary(),
    recipientId: p.uuid(),
    level: p.text(),
    briefing: p.text().nullable(),
    briefingLanguage: p.text().nullable(),
    briefedAt: p.datetime().nullable(),
    version: p.integer(),
  },
  checks: [
    {
      name: 'openness_level',
      expression: "level in ('as-everyone-here', 'experiences', 'story', 'contact-and-plan')",
    },
    { name: 'openness_briefed', expression: 'num_nulls(briefing, briefing_language, briefed_at) in (0, 3)' },
    { name: 'openness_after_briefing', expression: "level = 'as-everyone-here' or briefed_at is not null" },
    { name: 'openness_somebody_else', expression: 'person_id <> recipient_id' },
  ],
  indexes: [
    { name: 'openness_of_connection', properties: ['connectionId'] },
    { name: 'openness_of_recipient', properties: ['recipientId'] },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_two', anyOf(ownedByActor(), ownedByActor('recipient_id'))),
    mayAdd('the_person', ownedByActor()),
    mayChange('the_person', ownedByActor()),
    mayRemove('erasure', anyOf(erasing('person_id'), erasing('recipient_id'))),
  ],
});

export class OpennessRow extends schema.class {}

schema.setClass(OpennessRow);

export const opennessReferences: readonly Reference[] = [...people('openness', 'person_id', 'recipient_id')];
