import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, allOf, claimedPerson, ownedByActor } from '../walls/conditions.js';
import { belongsTo, walled } from '../walls/walls.js';

/** One purpose in one organization that a statement may be used for. */
const schema = defineEntity({
  name: 'StatementUseRow',
  tableName: 'statement_use',
  properties: {
    personId: p.uuid().primary(),
    statementId: p.uuid().primary(),
    organizationId: p.uuid().primary(),
    use: p.text().primary(),
    position: p.integer(),
    audience: p.text().nullable(),
  },
  checks: [
    { name: 'statement_use_use', expression: "use in ('match', 'display')" },
    {
      name: 'statement_use_audience',
      expression:
        "case use when 'match' then audience is null else audience in ('members', 'connections') and audience is not null end",
    },
  ],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', allOf(actingFor('self'), ownedByActor())),
    ...belongsTo('a_claimant', claimedPerson()),
  ],
});

export class StatementUseRow extends schema.class {}

schema.setClass(StatementUseRow);

export const statementUseReferences: readonly Reference[] = [
  partOf('statement_use', ['person_id', 'statement_id'], 'statement', ['person_id', 'id']),
];
