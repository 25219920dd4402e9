import type { SelfScope } from '../access/scope.js';
import { daysAfter } from '../kernel/days.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { type MatchRound, stateOfRound } from '../round/match-round.js';
import type { FreePlaces, ProposedPair } from '../round/propose.js';
import { offerDays, type RoundOffer, type RoundOfferId } from '../round/round-offer.js';
import type { RoundPlace } from '../round/round-place.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asRoundRunner } from './as-round-runner.js';
import type { OnRound, RoundNotOpen } from './join-round.js';
import { freePlaces, proposalNow, type ProposalRefusal } from './proposal-now.js';
import type { NotFound } from './refusals.js';
import { offerEvent, roundEvent, roundOutcome } from './round-event.js';

export interface OfferAssignments extends OnRound {
  /** Of the proposal that was looked at. */
  readonly digest: string;
}

/** What would be offered now is not what was looked at. Look again. */
export interface ProposalChanged {
  readonly kind: 'ProposalChanged';
}

/** The proposal that was looked at puts nobody together: there is nothing to offer. */
export interface NothingToOffer {
  readonly kind: 'NothingToOffer';
}

export type OfferAssignmentsRefusal = ProposalRefusal | ProposalChanged | NothingToOffer | ChangedMeanwhile;

/**
 * Offers what was looked at, all of it or nothing, once. The same is put together anew, from the rows as they are; every
 * place is counted again where it is kept, while nobody else counts. What comes of it are offers and no connection.
 */
export async function offerAssignments(
  work: Work,
  self: SelfScope,
  command: OfferAssignments,
  occasion: Occasion,
): Promise<Result<Outcome, OfferAssignmentsRefusal>> {
  const { organization, round: id, digest } = command;
  const found = await proposalNow(work, self, command, occasion);
  if (!found.ok) return found;
  const { proposal } = found.value;
  if (proposal.digest !== digest) return err({ kind: 'ProposalChanged' });
  if (proposal.pairs.length === 0) return err({ kind: 'NothingToOffer' });
  const { at } = occasion;
  type Refused = NotFound | RoundNotOpen | ProposalChanged | ChangedMeanwhile;
  return asRoundRunner(work, self, organization, at, async (ports): Promise<Result<Outcome, Refused>> => {
    const { matchRounds } = ports;
    await matchRounds.inTurn(id);
    const round = await matchRounds.find(organization, id);
    if (!round) return err({ kind: 'NotFound' });
    const state = stateOfRound(round.value, at);
    if (state === 'offered') return err({ kind: 'RoundNotOpen', state });
    const places = await matchRounds.places(organization, id);
    const free = await freePlaces(ports, places, at);
    if (!fits(proposal.pairs, round.value, places, free)) return err({ kind: 'ProposalChanged' });

    const offers = proposal.pairs.map(({ seeker, supporter }): RoundOffer => ({
      id: occasion.newId() as RoundOfferId,
      organization,
      round: id,
      seeker,
      supporter,
      offeredAt: at,
      openUntil: daysAfter(at, offerDays),
    }));
    const kept = await matchRounds.keep({ value: { ...round.value, offeredAt: at }, version: round.version }, [
      roundEvent(round, 'AssignmentsOffered', self.actor, occasion),
    ]);
    if (!kept.ok) return kept;
    await matchRounds.offer(
      offers,
      offers.map((value) => offerEvent({ value, version: 0 }, 'OfferMade', self.actor, occasion)),
    );
    return ok(roundOutcome(organization, id));
  });
}

/** Everybody is in the round still, on their side, and nobody is given more than they have. */
function fits(
  pairs: readonly ProposedPair[],
  { most }: MatchRound,
  places: readonly RoundPlace[],
  free: readonly FreePlaces[],
): boolean {
  const isIn = (person: string, side: RoundPlace['side']) =>
    places.some((place) => place.person === person && place.side === side);
  const given = new Map<string, number>();
  for (const { supporter } of pairs) given.set(supporter, (given.get(supporter) ?? 0) + 1);
  return (
    (most === undefined || pairs.length <= most) &&
    pairs.every(({ seeker, supporter }) => isIn(seeker, 'seeker') && isIn(supporter, 'supporter')) &&
    free.every(({ person, places: own }) => (given.get(person) ?? 0) <= own)
  );
}
