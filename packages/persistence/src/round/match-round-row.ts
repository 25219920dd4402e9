import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actorBelongs, allOf, hereOrEverywhere, inOrganization } from '../walls/conditions.js';
import { runsRoundsOf } from '../walls/round-conditions.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

const byWhoeverRunsIt = allOf(inOrganization('match'), runsRoundsOf('match_round'));

/** A round a programme opened. Its name is the organization's words, for all its members. */
const schema = defineEntity({
  name: 'MatchRoundRow',
  tableName: 'match_round',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    strategy: p.text(),
    most: p.integer().nullable(),
    opensAt: p.datetime(),
    closesAt: p.datetime(),
    proposedAt: p.datetime().nullable(),
    offeredAt: p.datetime().nullable(),
    version: p.integer(),
  },
  checks: [
    {
      name: 'match_round_strategy',
      expression: "strategy in ('first-come', 'greedy', 'deferred-acceptance', 'auction')",
    },
    { name: 'match_round_times', expression: 'opens_at < closes_at' },
    { name: 'match_round_most', expression: 'most is null or most > 0' },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('members', allOf(hereOrEverywhere, actorBelongs('match_round'))),
    mayAdd('whoever_runs_it', byWhoeverRunsIt),
    mayChange('whoever_runs_it', byWhoeverRunsIt),
  ],
});

export class MatchRoundRow extends schema.class {}

schema.setClass(MatchRoundRow);

export const matchRoundReferences: readonly Reference[] = [
  partOf('match_round', ['organization_id'], 'organization', ['organization_id']),
];
