import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonId } from '@peerness/core';
import type { MatchRounds } from '@peerness/core/rounds';
import { ConnectionRow } from '../connection/connection-row.js';
import { addUnlessThere, keepRow } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import { keepEvents } from '../work/keep-events.js';
import {
  toMatchRound,
  toMatchRoundColumns,
  toRoundOffer,
  toRoundOfferColumns,
  toRoundPlace,
  toRoundPlaceColumns,
} from './match-round-mapper.js';
import { MatchRoundRow } from './match-round-row.js';
import { placesInTurn } from './places-in-turn.js';
import { RoundOfferRow } from './round-offer-row.js';
import { RoundPlaceRow } from './round-place-row.js';

const newestFirst = { ...asRead, orderBy: { id: 'desc' } } as const;
const asJoined = { ...asRead, orderBy: { joinedAt: 'asc', personId: 'asc' } } as const;

export function keepMatchRounds(em: EntityManager): MatchRounds {
  const keptRound = (row: MatchRoundRow) => ({ value: toMatchRound(row), version: row.version });
  const keptOffer = (row: RoundOfferRow) => ({ value: toRoundOffer(row), version: row.version });

  return {
    async find(organization, id) {
      const [row] = await em.find(MatchRoundRow, { organizationId: organization, id }, asRead);
      return row && keptRound(row);
    },
    async ofOrganization(organization) {
      return (await em.find(MatchRoundRow, { organizationId: organization }, newestFirst)).map(keptRound);
    },
    async keep({ value, version }, events) {
      const { organizationId, id, ...columns } = toMatchRoundColumns(value);
      const kept = await keepRow(em, MatchRoundRow, { organizationId, id }, columns, version);
      if (kept.ok) await keepEvents(em, events);
      return kept;
    },
    async inTurn(id) {
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`round ${id}`]);
    },
    async places(organization, id) {
      return (await em.find(RoundPlaceRow, { organizationId: organization, roundId: id }, asJoined)).map(toRoundPlace);
    },
    async placesOf(person) {
      return (await em.find(RoundPlaceRow, { personId: person }, asJoined)).map(toRoundPlace);
    },
    async join(place, events) {
      if (await addUnlessThere(em, RoundPlaceRow, toRoundPlaceColumns(place))) await keepEvents(em, events);
    },
    async leave({ organization, round, person }, events) {
      const left = await em.nativeDelete(RoundPlaceRow, {
        organizationId: organization,
        roundId: round,
        personId: person,
      });
      if (left > 0) await keepEvents(em, events);
    },
    async givenAway(organization, supporters, at) {
      const given = new Map(supporters.map((person) => [person, 0]));
      if (supporters.length === 0) return given;
      await placesInTurn(em, organization, supporters);
      const live = { status: ['accepted', 'met', 'active'], kind: 'support', inviteeId: [...supporters] };
      const connections = await em.find(ConnectionRow, { organizationId: organization, ...live }, asRead);
      const offers = await em.find(
        RoundOfferRow,
        {
          organizationId: organization,
          supporterId: [...supporters],
          connectionId: null,
          openUntil: { $gt: at },
          $and: [
            { $or: [{ seekerSaid: null }, { seekerSaid: 'yes' }] },
            { $or: [{ supporterSaid: null }, { supporterSaid: 'yes' }] },
          ],
        },
        asRead,
      );
      for (const person of [...connections.map((row) => row.inviteeId), ...offers.map((row) => row.supporterId)])
        given.set(person as PersonId, (given.get(person as PersonId) ?? 0) + 1);
      return given;
    },
    async offer(offers, events) {
      if (offers.length > 0)
        await em.insertMany(
          RoundOfferRow,
          offers.map((one) => ({ ...toRoundOfferColumns(one), version: 1 })),
        );
      await keepEvents(em, events);
    },
    async findOffer(organization, id, lock) {
      const [row] = await em.find(RoundOfferRow, { organizationId: organization, id }, reading(lock));
      return row && keptOffer(row);
    },
    async offersTo(person, organization) {
      const here = organization === undefined ? {} : { organizationId: organization };
      const theirs = { $or: [{ seekerId: person }, { supporterId: person }] };
      return (await em.find(RoundOfferRow, { ...theirs, ...here }, newestFirst)).map(keptOffer);
    },
    async keepOffer({ value, version }, events) {
      const { organizationId, id, ...columns } = toRoundOfferColumns(value);
      const kept = await keepRow(em, RoundOfferRow, { organizationId, id }, columns, version);
      if (kept.ok) await keepEvents(em, events);
      return kept;
    },
  };
}
