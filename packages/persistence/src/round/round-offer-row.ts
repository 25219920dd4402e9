import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import {
  actingFor,
  allOf,
  anyOf,
  erasing,
  hereOrEverywhere,
  inOrganization,
  ownedByActor,
} from '../walls/conditions.js';
import { joinedRoundAs, runsRoundsOf } from '../walls/round-conditions.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

const oneOfTheTwo = anyOf(ownedByActor('seeker_id'), ownedByActor('supporter_id'));
const byWhoeverRunsIt = allOf(inOrganization('match'), runsRoundsOf('match_round_offer'));

/** What a programme offers two people who joined its round, and what each said to it. */
const schema = defineEntity({
  name: 'RoundOfferRow',
  tableName: 'match_round_offer',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    roundId: p.uuid(),
    seekerId: p.uuid(),
    supporterId: p.uuid(),
    offeredAt: p.datetime(),
    openUntil: p.datetime(),
    seekerSaid: p.text().nullable(),
    supporterSaid: p.text().nullable(),
    connectionId: p.uuid().nullable(),
    version: p.integer(),
  },
  checks: [
    { name: 'match_round_offer_somebody_else', expression: 'seeker_id <> supporter_id' },
    {
      name: 'match_round_offer_said',
      expression: "seeker_said in ('yes', 'no') and supporter_said in ('yes', 'no')",
    },
    // Nothing comes of it unless both said yes.
    {
      name: 'match_round_offer_both',
      expression:
        "connection_id is null or (seeker_said is not null and seeker_said = 'yes' and supporter_said is not null and supporter_said = 'yes')",
    },
  ],
  indexes: [
    { name: 'match_round_offer_of_seeker', properties: ['seekerId'] },
    { name: 'match_round_offer_of_supporter', properties: ['supporterId', 'organizationId'] },
  ],
  uniques: [{ name: 'match_round_offer_one_each', properties: ['organizationId', 'roundId', 'seekerId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_two', allOf(hereOrEverywhere, oneOfTheTwo)),
    // To count the places that are given away.
    mayRead('whoever_runs_it', byWhoeverRunsIt),
    // Whom to tell that something waits.
    mayRead('the_notifier', actingFor('notify')),
    mayAdd(
      'whoever_runs_it',
      allOf(
        byWhoeverRunsIt,
        'seeker_said is null and supporter_said is null and connection_id is null',
        joinedRoundAs('seeker', 'seeker_id'),
        joinedRoundAs('supporter', 'supporter_id'),
      ),
    ),
    mayChange('the_two', allOf(inOrganization('match'), oneOfTheTwo)),
    mayRemove('erasure', anyOf(erasing('seeker_id'), erasing('supporter_id'))),
  ],
});

export class RoundOfferRow extends schema.class {}

schema.setClass(RoundOfferRow);

export const roundOfferReferences: readonly Reference[] = [
  partOf('match_round_offer', ['organization_id', 'round_id'], 'match_round', ['organization_id', 'id']),
  ...people('match_round_offer', 'seeker_id', 'supporter_id'),
];
