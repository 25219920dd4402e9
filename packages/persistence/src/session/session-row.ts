import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { issuer, subject } from '../walls/context-expressions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

/** The sign-in the row is of: its identity is signing in, and leads to the person it is kept for. */
const thatVeryIdentity = allOf(
  actingFor('sign-in'),
  `issuer = ${issuer}`,
  `subject = ${subject}`,
  'exists (select 1 from identity as mine where mine.person_id = session.person_id)',
);
const thePerson = allOf(actingFor('self'), ownedByActor());

/**
 * A sign-in, until it ends: when and in what way, never from where. In assisted mode who helps, sealed, and until when:
 * no such row lasts longer than half an hour, whatever the application says.
 */
const schema = defineEntity({
  name: 'SessionRow',
  tableName: 'session',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    issuer: p.text(),
    subject: p.text(),
    key: p.text(),
    kind: p.text(),
    startedAt: p.datetime(),
    lastSeenOn: p.datetime(),
    helpedBy: p.text().nullable(),
    endsAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'session_one_under_way', properties: ['personId', 'key'], where: 'ended_at is null' }],
  checks: [
    {
      name: 'session_assisted',
      expression: "(kind = 'visit-code') = (ends_at is not null) and (helped_by is null) = (ends_at is null)",
    },
    {
      name: 'session_assisted_is_short',
      expression: "ends_at is null or (ends_at > started_at and ends_at <= started_at + interval '30 minutes')",
    },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', thePerson),
    mayChange('the_person', thePerson),
    mayRead('that_very_identity', thatVeryIdentity),
    mayAdd('that_very_identity', thatVeryIdentity),
    mayChange('that_very_identity', thatVeryIdentity),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class SessionRow extends schema.class {}

schema.setClass(SessionRow);

export const sessionReferences: readonly Reference[] = [...people('session', 'person_id')];
