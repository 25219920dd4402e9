import type { DomainEvent } from '../kernel/event.js';
import type { Kept } from '../kernel/kept.js';
import type { PersonId } from '../person/person-id.js';
import type { MatchRound, MatchRoundId } from '../round/match-round.js';
import type { RoundOffer } from '../round/round-offer.js';
import type { RoundPlace } from '../round/round-place.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** Something was done with a round, by whoever runs it. */
export function roundEvent(
  { value: { id, organization, strategy }, version }: Kept<MatchRound>,
  kind: 'RoundOpened' | 'AssignmentsProposed' | 'AssignmentsOffered',
  actor: PersonId,
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, actor, {
    owner: { organization },
    aggregate: 'round',
    aggregateId: id,
    version: version + 1,
    kind,
    codes: { strategy },
  });
}

/** Somebody joined a round or left it: a history of its own, in theirs. */
export function placeEvent(
  { person, organization, round, side }: RoundPlace,
  kind: 'RoundJoined' | 'RoundLeft',
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, person, {
    owner: { person },
    aggregate: 'round-place',
    aggregateId: occasion.newId(),
    version: 1,
    kind,
    codes: { organization, round, side },
  });
}

/** An offer was made or answered. What the answer was is in nobody's history. */
export function offerEvent(
  { value: { id, organization }, version }: Kept<RoundOffer>,
  kind: 'OfferMade' | 'OfferAnswered',
  actor: PersonId,
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, actor, {
    owner: { organization },
    aggregate: 'round-offer',
    aggregateId: id,
    version: version + 1,
    kind,
    codes: {},
  });
}

export function roundOutcome(organization: OrganizationId, round: MatchRoundId): Outcome {
  return { round: globalId('round', organization, round) };
}
