import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { erasing, ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayLock, mayRead, mayRemove, walled } from '../walls/walls.js';

/** Whoever a directive reaches now; what it was taken back from is out of reach, and the walls of that table hold. */
const reachedByIt =
  'exists (select 1 from consent_reach as held where held.person_id = consent_directive.person_id and held.directive_id = consent_directive.id)';

/** The terms a person signed. Added once and never changed: it can be locked, and that is all. */
const schema = defineEntity({
  name: 'DirectiveRow',
  tableName: 'consent_directive',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    kind: p.text(),
    decision: p.text(),
    purposes: p.json<readonly string[]>(),
    categories: p.json<readonly string[]>(),
    things: p.json<readonly string[]>().nullable(),
    connectionId: p.uuid().nullable(),
    from: p.datetime(),
    expires: p.text(),
    expiresAt: p.datetime().nullable(),
    expiryEvent: p.text().nullable(),
    form: p.text(),
    givenAt: p.datetime(),
  },
  checks: [
    {
      name: 'consent_directive_kind',
      expression:
        "kind in ('platform', 'tpo', 'specific', 'sud-counseling-notes', 'legal-proceeding', 'guardian', 'testimonial')",
    },
    { name: 'consent_directive_decision', expression: "decision in ('permit', 'deny')" },
    {
      name: 'consent_directive_expires',
      expression:
        "case expires when 'date' then expires_at is not null and expiry_event is null when 'event' then expiry_event is not null " +
        "when 'none' then expires_at is null and expiry_event is null else false end",
    },
  ],
  indexes: [{ name: 'consent_directive_of_person', properties: ['personId', 'givenAt'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRead('those_it_reaches', reachedByIt),
    mayAdd('the_person', ownedByActor()),
    mayLock('the_person', ownedByActor()),
    mayLock('those_it_reaches', reachedByIt),
    mayRemove('erasure', erasing()),
  ],
});

export class DirectiveRow extends schema.class {}

schema.setClass(DirectiveRow);

export const directiveReferences: readonly Reference[] = [...people('consent_directive', 'person_id')];
