import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, walled } from '../walls/walls.js';

/** What the owner said to end it, in order: a revocation and what it came to, or that it was a mistake. Told to them alone. */
const schema = defineEntity({
  name: 'AdvanceEndingRow',
  tableName: 'advance_ending',
  properties: {
    personId: p.uuid().primary(),
    directiveId: p.uuid().primary(),
    position: p.integer().primary(),
    at: p.datetime(),
    /** Absent of a mistake. */
    standing: p.text().nullable(),
    outcome: p.text().nullable(),
    policyVersion: p.integer().nullable(),
    contents: p.text(),
  },
  checks: [
    {
      name: 'advance_ending_what',
      expression:
        "standing is null and outcome is null and policy_version is null or standing in ('accepted', 'attempted') and standing is not null and outcome in ('revoked', 'stands', 'unknown') and outcome is not null and policy_version is not null",
    },
  ],
  rowLevelSecurity: walled,
  policies: [mayRead('the_person', ownedByActor()), mayAdd('the_person', ownedByActor())],
});

export class AdvanceEndingRow extends schema.class {}

schema.setClass(AdvanceEndingRow);

export const advanceEndingReferences: readonly Reference[] = [
  partOf('advance_ending', ['person_id', 'directive_id'], 'advance_directive', ['person_id', 'id']),
];
