import { assign } from '../assignment/assign.js';
import { type Assignment, describeAssignment } from '../assignment/describe-assignment.js';
import { readRound } from '../assignment/read-round.js';
import { mostPlaces, mostScore, mostWaited } from '../assignment/round.js';
import { ok, type Result } from '../kernel/result.js';
import { pairHash } from '../matching/pair-hash.js';
import type { PersonId } from '../person/person-id.js';
import type { MatchRound } from './match-round.js';
import type { UnreadableRound } from '../assignment/unreadable-round.js';

/** Somebody who looks for support, and everybody on their own list, with what their wishes add. */
export interface SeekersList {
  readonly person: PersonId;
  /** Whole days. */
  readonly waited: number;
  readonly list: readonly { readonly supporter: PersonId; readonly score: number }[];
}

/** Somebody who supports, with the places nobody was given yet. */
export interface FreePlaces {
  readonly person: PersonId;
  readonly places: number;
}

export interface ProposedPair {
  readonly seeker: PersonId;
  readonly supporter: PersonId;
}

/** A proposal: who with whom, for nobody's eyes, and what is sure of it. */
export interface RoundProposal {
  readonly pairs: readonly ProposedPair[];
  readonly assignment: Assignment;
  /** Changes with every pair, and with what is told of them. */
  readonly digest: string;
}

/**
 * Puts the people of a round together. The seeker's score is what their wishes add; on the supporters' side whoever has
 * waited longest comes first, and nothing that somebody is or says counts. Ties fall otherwise in each round.
 */
export function proposeRound(
  round: MatchRound,
  seekers: readonly SeekersList[],
  supporters: readonly FreePlaces[],
): Result<RoundProposal, UnreadableRound> {
  const alias = (person: PersonId): string => `${hex(pairHash(round.id, person))} ${person}`;
  const position = new Map(supporters.map(({ person }, at) => [person, at]));
  const edges = seekers.flatMap(({ list, waited }, seeker) =>
    list.flatMap(({ supporter, score }) => {
      const to = position.get(supporter);
      return to === undefined ? [] : [{ seeker, to, mine: Math.min(score, mostScore), theirs: days(waited) }];
    }),
  );
  const read = readRound({
    seekers: seekers.map(({ person, waited }) => ({ id: alias(person), waited: days(waited) })),
    supporters: supporters.map(({ person, places }) => ({
      id: alias(person),
      places: Math.max(0, Math.min(places, mostPlaces)),
      ...(round.most !== undefined && { within: round.id }),
    })),
    ...(round.most !== undefined && { caps: [{ id: round.id, most: round.most }] }),
    edges: {
      seeker: edges.map((edge) => edge.seeker),
      supporter: edges.map((edge) => edge.to),
      mine: edges.map((edge) => edge.mine),
      theirs: edges.map((edge) => edge.theirs),
    },
  });
  if (!read.ok) return read;
  const assigned = assign(read.value, round.strategy);
  if (!assigned.ok) return assigned;
  const assignment = describeAssignment(read.value, assigned.value);
  const pairs = assignment.pairs.map(({ seeker, supporter }) => ({
    seeker: behind(seeker),
    supporter: behind(supporter),
  }));
  const { guarantee, leftOver, blocking, satisfaction, exposure } = assignment;
  const told = [guarantee, leftOver, blocking.count, satisfaction ?? null, exposure];
  return ok({ pairs, assignment, digest: digestOf(JSON.stringify([round.id, pairs, told])) });
}

function days(waited: number): number {
  return Math.max(0, Math.min(Math.floor(waited), mostWaited));
}

function behind(alias: string): PersonId {
  return alias.slice(alias.indexOf(' ') + 1) as PersonId;
}

/** Tells two proposals apart; it is no secret and proves nothing. */
function digestOf(text: string): string {
  return [...'abcd'].map((salt) => hex(pairHash(salt, text))).join('');
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
