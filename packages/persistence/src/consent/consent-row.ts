import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { allOf, ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayLock, mayRead, walled } from '../walls/walls.js';

const heldByActor = allOf(
  ownedByActor('recipient_id'),
  'exists (select 1 from access_grant as held where held.person_id = consent.person_id and held.consent_id = consent.id)',
);

/** What of a section is shown: the newest version, one version alone, or what is written; of anything else, neither. */
export const followsSomething =
  "case follows when 'latest' then number is null when 'version' then coalesce(number >= 1, false) else follows is null and number is null end " +
  "and (subject_kind = 'plan-section' or follows is null and not may_suggest)";

/** One person let one other person see one thing. */
const schema = defineEntity({
  name: 'ConsentRow',
  tableName: 'consent',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    recipientId: p.uuid(),
    subjectKind: p.text(),
    planId: p.uuid().nullable(),
    sectionId: p.uuid().nullable(),
    connectionId: p.uuid(),
    follows: p.text().nullable(),
    number: p.integer().nullable(),
    maySuggest: p.boolean().default(false),
    givenAt: p.datetime(),
    until: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
    version: p.integer(),
  },
  checks: [
    { name: 'consent_follows', expression: followsSomething },
    {
      name: 'consent_subject',
      expression:
        "case subject_kind when 'plan-section' then plan_id is not null and section_id is not null " +
        "when 'roadmap-item' then plan_id is null and section_id is not null " +
        "when 'contact' then plan_id is null and section_id is null else false end",
    },
    { name: 'consent_somebody_else', expression: 'person_id <> recipient_id' },
  ],
  indexes: [{ name: 'consent_of_recipient', properties: ['recipientId', 'personId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRead('the_recipient_while_it_holds', heldByActor),
    mayAdd('the_person', ownedByActor()),
    mayChange('the_person', ownedByActor()),
    mayLock('the_recipient_while_it_holds', heldByActor),
    ...erasable({ removed: ['person_id'], unnamed: ['recipient_id'] }),
  ],
});

export class ConsentRow extends schema.class {}

schema.setClass(ConsentRow);

export const consentReferences: readonly Reference[] = [...people('consent', 'person_id', 'recipient_id')];
