import type { SelfScope } from '../access/scope.js';
import type { Kept } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { offersInForce } from '../matching/offers-in-force.js';
import type { TooMany } from '../plan/change.js';
import { type MatchRound, stateOfRound } from '../round/match-round.js';
import { type FreePlaces, proposeRound, type RoundProposal, type SeekersList } from '../round/propose.js';
import { mostInRound, type RoundPlace, type RoundSide } from '../round/round-place.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asRoundRunner } from './as-round-runner.js';
import type { OnRound, RoundNotOpen } from './join-round.js';
import { listInTheirName } from './list-in-their-name.js';
import type { NotFound } from './refusals.js';

/** Nobody joined on this side. */
export interface NobodyJoined {
  readonly kind: 'NobodyJoined';
  readonly side: RoundSide;
}

export type ProposalRefusal = NotFound | RoundNotOpen | NobodyJoined | TooMany;

export interface ProposalNow {
  readonly round: Kept<MatchRound>;
  readonly proposal: RoundProposal;
  readonly joined: { readonly seekers: number; readonly supporters: number };
}

/** What would be offered from the rows as they are now. Nothing is written, and nobody's list leaves. */
export async function proposalNow(
  work: Work,
  self: SelfScope,
  { organization, round: id }: OnRound,
  { at }: Occasion,
): Promise<Result<ProposalNow, ProposalRefusal>> {
  const gathered = await asRoundRunner(
    work,
    self,
    organization,
    at,
    async (ports): Promise<Result<Gathered, ProposalRefusal>> => {
      const round = await ports.matchRounds.find(organization, id);
      if (!round) return err({ kind: 'NotFound' });
      const state = stateOfRound(round.value, at);
      if (state === 'offered' || state === 'to-come') return err({ kind: 'RoundNotOpen', state });
      const gone = await ports.erasures.besides(self.actor);
      const places = (await ports.matchRounds.places(organization, id)).filter(({ person }) => !gone.has(person));
      if (places.length > mostInRound) return err({ kind: 'TooMany', most: mostInRound });
      return ok({ round, places, free: await freePlaces(ports, places, at) });
    },
  );
  if (!gathered.ok) return gathered;
  const { round, places, free } = gathered.value;
  const seekers = places.filter(({ side }) => side === 'seeker');
  if (seekers.length === 0) return err({ kind: 'NobodyJoined', side: 'seeker' });
  if (free.length === 0) return err({ kind: 'NobodyJoined', side: 'supporter' });
  const lists: SeekersList[] = [];
  const supporters = free.map(({ person }) => person);
  for (const place of seekers)
    lists.push((await listInTheirName(work, place, supporters, at)) ?? { person: place.person, waited: 0, list: [] });
  const proposed = proposeRound(round.value, lists, free);
  // What was gathered is in range, each once: that nobody is there is all that can be wrong with it.
  if (!proposed.ok) return err({ kind: 'NobodyJoined', side: 'seeker' });
  return ok({ round, proposal: proposed.value, joined: { seekers: seekers.length, supporters: free.length } });
}

interface Gathered {
  readonly round: Kept<MatchRound>;
  readonly places: readonly RoundPlace[];
  readonly free: readonly FreePlaces[];
}

/** Of everybody who joined to support, the places that are given to nobody, counted where they are kept. */
export async function freePlaces(
  ports: Ports,
  places: readonly RoundPlace[],
  at: Date,
): Promise<readonly FreePlaces[]> {
  const [first] = places;
  if (!first) return [];
  const { organization } = first;
  const supporters = places.filter(({ side }) => side === 'supporter').map(({ person }) => person);
  const given = await ports.matchRounds.givenAway(organization, supporters, at);
  const present = await ports.presences.ofPeople(organization, supporters);
  return supporters.map((person) => {
    const presence = present.find((one) => one.presence.person === person)?.presence;
    const offered = presence ? offersInForce(presence, at).reduce((sum, offer) => sum + offer.places, 0) : 0;
    return { person, places: Math.max(0, offered - (given.get(person) ?? 0)) };
  });
}
