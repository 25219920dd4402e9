import type { ConnectionId } from '../connection/connection.js';
import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { MatchRoundId } from './match-round.js';
import type { RoundSide } from './round-place.js';

export type RoundOfferId = Brand<string, 'RoundOfferId'>;

export function parseRoundOfferId(input: string): Result<RoundOfferId, MalformedId> {
  return parseId('RoundOfferId', input);
}

/** An offer is open for as many days, which both are told. */
export const offerDays = 14;

/** What a programme offers two people who joined its round. Either says yes or no, or nothing; neither is told of a no. */
export interface RoundOffer {
  readonly id: RoundOfferId;
  readonly organization: OrganizationId;
  readonly round: MatchRoundId;
  readonly seeker: PersonId;
  readonly supporter: PersonId;
  readonly offeredAt: Date;
  readonly openUntil: Date;
  readonly seekerSaid?: 'yes' | 'no';
  readonly supporterSaid?: 'yes' | 'no';
  /** What came of it, once both said yes. */
  readonly connection?: ConnectionId;
}

/** `not-this-time`: however it came to nothing, it is one word to both. */
export const offerStates = ['open', 'not-this-time', 'connected'] as const;

export type OfferState = (typeof offerStates)[number];

/** How an offer stands. Whether one of the two has said yes is not in it. */
export function stateOfOffer(offer: RoundOffer, apart: boolean, at: Date): OfferState {
  if (offer.connection !== undefined) return apart ? 'not-this-time' : 'connected';
  const isNo = offer.seekerSaid === 'no' || offer.supporterSaid === 'no';
  return isNo || apart || at >= offer.openUntil ? 'not-this-time' : 'open';
}

export function sideIn({ seeker, supporter }: RoundOffer, person: PersonId): RoundSide | undefined {
  if (person === seeker) return 'seeker';
  return person === supporter ? 'supporter' : undefined;
}

export function otherIn({ seeker, supporter }: RoundOffer, person: PersonId): PersonId {
  return person === seeker ? supporter : seeker;
}

export function saidBy(offer: RoundOffer, side: RoundSide): 'yes' | 'no' | undefined {
  return side === 'seeker' ? offer.seekerSaid : offer.supporterSaid;
}
