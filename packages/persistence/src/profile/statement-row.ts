import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, allOf, claimedPerson, ownedByActor } from '../walls/conditions.js';
import { belongsTo, walled } from '../walls/walls.js';

/** Something a person said about themselves, and in assisted mode who helped. Both sealed. */
const schema = defineEntity({
  name: 'StatementRow',
  tableName: 'statement',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    position: p.integer(),
    dimension: p.text(),
    answer: p.text(),
    comfort: p.text(),
    statedAt: p.datetime(),
    helpedBy: p.text().nullable(),
  },
  checks: [{ name: 'statement_comfort', expression: "comfort in ('gladly', 'only-later', 'not-with-me')" }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', allOf(actingFor('self'), ownedByActor())),
    ...belongsTo('a_claimant', claimedPerson()),
  ],
});

export class StatementRow extends schema.class {}

schema.setClass(StatementRow);

export const statementReferences: readonly Reference[] = [partOf('statement', ['person_id'], 'profile', ['person_id'])];
