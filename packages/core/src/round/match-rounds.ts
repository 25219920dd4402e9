import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { MatchRound, MatchRoundId } from './match-round.js';
import type { RoundOffer, RoundOfferId } from './round-offer.js';
import type { RoundPlace } from './round-place.js';

/**
 * The rounds of an organization, read by its members and kept, in a match scope, by whoever runs them. Who joined is seen
 * by each person of themselves, and in a match scope by whoever runs rounds; an offer, by its two, and there.
 */
export interface MatchRounds {
  find(organization: OrganizationId, id: MatchRoundId): Promise<Kept<MatchRound> | undefined>;
  /** The newest first. */
  ofOrganization(organization: OrganizationId): Promise<readonly Kept<MatchRound>[]>;
  keep(kept: Kept<MatchRound>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
  /** Waits for whoever joins, leaves or offers in this round, and lets others wait until this transaction ends. */
  inTurn(id: MatchRoundId): Promise<void>;
  /** Who joined, as far as this scope may know, by the time they did. */
  places(organization: OrganizationId, id: MatchRoundId): Promise<readonly RoundPlace[]>;
  /** All this person joined. */
  placesOf(person: PersonId): Promise<readonly RoundPlace[]>;
  /** In a support scope, for oneself. Joined already: nothing is written. */
  join(place: RoundPlace, events: readonly DomainEvent[]): Promise<void>;
  leave(place: RoundPlace, events: readonly DomainEvent[]): Promise<void>;
  /**
   * How many places each of them has given away: to people they support now, and to open offers that may become one.
   * Waits for whoever else counts so in this organization, until this transaction ends. In a match scope.
   */
  givenAway(
    organization: OrganizationId,
    supporters: readonly PersonId[],
    at: Date,
  ): Promise<ReadonlyMap<PersonId, number>>;
  /** Only to two who joined the round. */
  offer(offers: readonly RoundOffer[], events: readonly DomainEvent[]): Promise<void>;
  findOffer(organization: OrganizationId, id: RoundOfferId, lock?: 'update'): Promise<Kept<RoundOffer> | undefined>;
  /** Of this person, the newest first; in one organization if named. */
  offersTo(person: PersonId, organization?: OrganizationId): Promise<readonly Kept<RoundOffer>[]>;
  keepOffer(kept: Kept<RoundOffer>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
}
