import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { allOf, erasing, hereOrEverywhere, inOrganization, ownedByActor } from '../walls/conditions.js';
import { runsRoundsOf } from '../walls/round-conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

const forThemselves = allOf(inOrganization('support'), ownedByActor());

/** Nobody joins, or is taken for somebody who did, once offers were made. */
const beforeOffers =
  'exists (select 1 from match_round as joined where joined.organization_id = match_round_place.organization_id ' +
  'and joined.id = match_round_place.round_id and joined.offered_at is null)';

/** Somebody joined a round, themselves. */
const schema = defineEntity({
  name: 'RoundPlaceRow',
  tableName: 'match_round_place',
  properties: {
    organizationId: p.uuid().primary(),
    roundId: p.uuid().primary(),
    personId: p.uuid().primary(),
    side: p.text(),
    joinedAt: p.datetime(),
  },
  checks: [{ name: 'match_round_place_side', expression: "side in ('seeker', 'supporter')" }],
  indexes: [{ name: 'match_round_place_of_person', properties: ['personId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', allOf(hereOrEverywhere, ownedByActor())),
    mayRead('whoever_runs_it', allOf(inOrganization('match'), runsRoundsOf('match_round_place'))),
    mayAdd('the_person', allOf(forThemselves, beforeOffers)),
    mayRemove('the_person', forThemselves),
    mayRemove('erasure', erasing()),
  ],
});

export class RoundPlaceRow extends schema.class {}

schema.setClass(RoundPlaceRow);

export const roundPlaceReferences: readonly Reference[] = [
  partOf('match_round_place', ['organization_id', 'round_id'], 'match_round', ['organization_id', 'id']),
  ...people('match_round_place', 'person_id'),
];
