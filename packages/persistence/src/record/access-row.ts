import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { digest } from '../walls/context-expressions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayRead, walled } from '../walls/walls.js';

/** One look at something of somebody's: ids and codes, never what was seen. Written once. */
const schema = defineEntity({
  name: 'AccessRow',
  tableName: 'access',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    readerId: p.uuid().nullable(),
    organizationId: p.uuid().nullable(),
    at: p.datetime(),
    action: p.text(),
    category: p.text(),
    thing: p.text().nullable(),
    purpose: p.text(),
    basis: p.text(),
    consent: p.text().nullable(),
    outcome: p.text(),
    disclosed: p.boolean(),
    notice: p.text().nullable(),
    request: p.uuid().nullable(),
  },
  checks: [
    { name: 'access_outcome', expression: "outcome in ('permit', 'deny')" },
    { name: 'access_somebody_else', expression: 'person_id <> reader_id' },
    // Given out to somebody outside, or read by a link: who is nobody here, and to whom stands in the consent or the link.
    {
      name: 'access_by_somebody',
      expression:
        "reader_id is not null or (action = 'record.release' and consent is not null) or (basis = 'link' and consent is not null)",
    },
  ],
  indexes: [{ name: 'access_by_reader', properties: ['readerId'] }],
  rowLevelSecurity: walled,
  policies: [
    // A denial is nobody's to read: it would tell the owner who keeps them away, and the reader that there is something.
    mayRead('the_person', allOf(actingFor('self'), ownedByActor(), "outcome = 'permit'")),
    mayRead('the_auditor', actingFor('audit')),
    mayAdd('the_reader', allOf(actingFor('self'), ownedByActor('reader_id'))),
    mayAdd('the_person', allOf(actingFor('self'), ownedByActor(), 'reader_id is null')),
    mayAdd(
      'whoever_presents_a_link',
      allOf(
        actingFor('crisis-link'),
        "basis = 'link' and reader_id is null and outcome = 'permit'",
        `exists (select 1 from crisis_link as shown where shown.digest = ${digest} and shown.person_id = access.person_id and shown.id::text = access.consent)`,
      ),
    ),
    ...erasable({ removed: ['person_id'], unnamed: ['reader_id'] }),
  ],
});

export class AccessRow extends schema.class {}

schema.setClass(AccessRow);

export const accessReferences: readonly Reference[] = [...people('access', 'person_id', 'reader_id')];
