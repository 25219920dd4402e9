import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { allOf, anyOf, openedToActor, ownedByActor } from '../walls/conditions.js';
import { followsSomething } from './consent-row.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

/** What walls go by: a consent in force, written and removed together with it. */
const schema = defineEntity({
  name: 'AccessGrantRow',
  tableName: 'access_grant',
  properties: {
    personId: p.uuid().primary(),
    consentId: p.uuid().primary(),
    recipientId: p.uuid(),
    subjectKind: p.text(),
    subjectId: p.uuid(),
    planId: p.uuid().nullable(),
    connectionId: p.uuid(),
    follows: p.text().nullable(),
    number: p.integer().nullable(),
    maySuggest: p.boolean().default(false),
    until: p.datetime().nullable(),
  },
  checks: [
    { name: 'access_grant_follows', expression: followsSomething },
    {
      name: 'access_grant_subject',
      expression:
        "subject_kind = 'plan-section' and plan_id is not null or subject_kind = 'roadmap-item' and plan_id is null or subject_kind = 'contact' and plan_id is null and subject_id = connection_id",
    },
  ],
  indexes: [{ name: 'access_grant_held', properties: ['recipientId', 'personId', 'subjectKind'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    // What is shown is on the last level: whoever stepped back shows it no more, whatever grants are left.
    mayRead('the_recipient', allOf(ownedByActor('recipient_id'), openedToActor)),
    mayAdd('the_person', ownedByActor()),
    mayChange('the_person', ownedByActor()),
    mayRemove('the_two', anyOf(ownedByActor(), ownedByActor('recipient_id'))),
    ...erasable({ removed: ['person_id', 'recipient_id'] }),
  ],
});

export class AccessGrantRow extends schema.class {}

schema.setClass(AccessGrantRow);

export const accessGrantReferences: readonly Reference[] = [
  partOf('access_grant', ['person_id', 'consent_id'], 'consent', ['person_id', 'id']),
];
