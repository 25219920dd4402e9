import { expect } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { Result } from '../../src/kernel/result.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { MatchRoundId } from '../../src/round/match-round.js';
import type { ProposalTold } from '../../src/round/proposal-told.js';
import type { RoundOffer } from '../../src/round/round-offer.js';
import type { RoundSide } from '../../src/round/round-place.js';
import type { Seed } from '../../src/testing/in-memory/seed.js';
import { alex, bo, corinna, daysAfter, harbor, melodie, someTime } from '../../src/testing/specimens.js';
import { answerOffer } from '../../src/use-cases/answer-offer.js';
import { joinRound, leaveRound } from '../../src/use-cases/join-round.js';
import { offerAssignments } from '../../src/use-cases/offer-assignments.js';
import { openRound } from '../../src/use-cases/open-round.js';
import { proposeAssignments } from '../../src/use-cases/propose-assignments.js';
import { readGlobalId } from '../../src/views/global-id.js';
import type { Outcome } from '../../src/work/outcome.js';
import { openTown } from './a-town.js';

export const draft = {
  organization: harbor.id,
  name: 'Winter round',
  strategy: 'deferred-acceptance',
  opensAt: someTime,
  closesAt: daysAfter(someTime, 14),
} as const;

export function roundIn(answer: Result<Outcome, unknown>): MatchRoundId {
  const ref = answer.ok ? readGlobalId(answer.value['round'] ?? '') : answer;
  if (!ref.ok) throw new Error(JSON.stringify(answer));
  return ref.value.ids[1] as MatchRoundId;
}

async function begun(seed: Partial<Seed> = {}, over: Partial<Parameters<typeof openRound>[2]> = {}) {
  const town = openTown(seed);
  const { work, when, world } = town;
  const round = roundIn(await openRound(work, selfScope(alex), { ...draft, ...over }, when()));
  const on = { organization: harbor.id, round };
  const joins = (person: PersonId, side: RoundSide = 'seeker', at = someTime) =>
    joinRound(work, selfScope(person), { ...on, side }, when(at));
  const leaves = (person: PersonId, at = someTime) => leaveRound(work, selfScope(person), on, when(at));
  const proposes = async (by: PersonId = alex, at = someTime) => {
    let told: ProposalTold | undefined;
    const answer = await proposeAssignments(work, selfScope(by), on, when(at), (one) => (told = one));
    return { answer, told };
  };
  const offers = (digest: string, by: PersonId = alex, at = someTime) =>
    offerAssignments(work, selfScope(by), { ...on, digest }, when(at));
  const made = (): readonly RoundOffer[] => [...world.shelves().roundOffers.values()].map(({ value }) => value);
  const offerTo = (person: PersonId): RoundOffer => {
    const found = made().find(({ seeker }) => seeker === person);
    if (!found) throw new Error(`nothing was offered to ${person}`);
    return found;
  };
  const answers = (person: PersonId, offer: RoundOffer, yes: boolean, at = someTime) =>
    answerOffer(work, selfScope(person), { organization: harbor.id, offer: offer.id, yes }, when(at));
  const live = () =>
    [...world.shelves().connections.values()].map(({ value: { inviter, invitee, status } }) => ({
      inviter,
      invitee,
      status,
    }));
  return { ...town, round, joins, leaves, proposes, offers, made, offerTo, answers, live };
}

export type ARound = Awaited<ReturnType<typeof begun>>;

/** Melodie and Bo look for support, Corinna gives it, with two places; Alex runs the round. */
export function aRound(...given: Parameters<typeof begun>): Promise<ARound> {
  return begun(...given);
}

export async function joined(...given: Parameters<typeof begun>): Promise<ARound> {
  const round = await aRound(...given);
  await round.joins(melodie);
  await round.joins(bo);
  await round.joins(corinna, 'supporter');
  return round;
}

export async function offered(seed: Partial<Seed> = {}): Promise<ARound> {
  const round = await joined(seed);
  const { told } = await round.proposes();
  expect(await round.offers(told?.digest ?? '')).toMatchObject({ ok: true });
  return round;
}

export const notFound = { ok: false, error: { kind: 'NotFound' } };
export const notOpen = { ok: false, error: { kind: 'NotOpen', state: 'not-this-time' } };
