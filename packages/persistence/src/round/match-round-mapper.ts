import type { ConnectionId, OrganizationId, PersonId } from '@peerness/core';
import type {
  MatchRound,
  MatchRoundId,
  RoundOffer,
  RoundOfferId,
  RoundPlace,
  RoundSide,
  RoundStrategy,
} from '@peerness/core/rounds';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { MatchRoundRow } from './match-round-row.js';
import type { RoundOfferRow } from './round-offer-row.js';
import type { RoundPlaceRow } from './round-place-row.js';

export function toMatchRound(row: Omit<Columns<MatchRoundRow>, 'version'>): MatchRound {
  return {
    id: row.id as MatchRoundId,
    organization: row.organizationId as OrganizationId,
    name: row.name,
    strategy: row.strategy as RoundStrategy,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    ...optional('most', row.most),
    ...optional('proposedAt', row.proposedAt),
    ...optional('offeredAt', row.offeredAt),
  };
}

export function toMatchRoundColumns(round: MatchRound): Omit<Columns<MatchRoundRow>, 'version'> {
  const { id, organization, name, strategy, opensAt, closesAt } = round;
  return {
    organizationId: organization,
    id,
    name,
    strategy,
    opensAt,
    closesAt,
    most: round.most ?? null,
    proposedAt: round.proposedAt ?? null,
    offeredAt: round.offeredAt ?? null,
  };
}

export function toRoundPlace(row: Columns<RoundPlaceRow>): RoundPlace {
  return {
    organization: row.organizationId as OrganizationId,
    round: row.roundId as MatchRoundId,
    person: row.personId as PersonId,
    side: row.side as RoundSide,
    joinedAt: row.joinedAt,
  };
}

export function toRoundPlaceColumns(place: RoundPlace): Columns<RoundPlaceRow> {
  const { organization, round, person, side, joinedAt } = place;
  return { organizationId: organization, roundId: round, personId: person, side, joinedAt };
}

export function toRoundOffer(row: Omit<Columns<RoundOfferRow>, 'version'>): RoundOffer {
  return {
    id: row.id as RoundOfferId,
    organization: row.organizationId as OrganizationId,
    round: row.roundId as MatchRoundId,
    seeker: row.seekerId as PersonId,
    supporter: row.supporterId as PersonId,
    offeredAt: row.offeredAt,
    openUntil: row.openUntil,
    ...optional('seekerSaid', row.seekerSaid as RoundOffer['seekerSaid'] | null),
    ...optional('supporterSaid', row.supporterSaid as RoundOffer['supporterSaid'] | null),
    ...optional('connection', row.connectionId as ConnectionId | null),
  };
}

export function toRoundOfferColumns(offer: RoundOffer): Omit<Columns<RoundOfferRow>, 'version'> {
  return {
    organizationId: offer.organization,
    id: offer.id,
    roundId: offer.round,
    seekerId: offer.seeker,
    supporterId: offer.supporter,
    offeredAt: offer.offeredAt,
    openUntil: offer.openUntil,
    seekerSaid: offer.seekerSaid ?? null,
    supporterSaid: offer.supporterSaid ?? null,
    connectionId: offer.connection ?? null,
  };
}
