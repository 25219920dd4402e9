import type { Assigned } from './assign.js';
import type { Auctioned } from './capacity-auction.js';
import { eachBlockingPair } from './blocking-pairs.js';
import { intAt } from './cell.js';
import { checkCertificate, totalOf } from './certificate.js';
import { edgeOf } from './edge-of.js';
import { type Exposure, exposure } from './exposure.js';
import { howFull } from './how-full.js';
import { type LeftOver, leftOver } from './left-over.js';
import type { Placed, Round } from './round.js';
import { type Satisfaction, satisfaction } from './satisfaction.js';
import type { Guarantee, StrategyName } from './strategy.js';

/** Two people, by their ids. */
export interface Pair {
  readonly seeker: string;
  readonly supporter: string;
}

/** Two people who are proposed to each other, with the score of each side. Neither is for the other to see. */
export interface AssignedPair extends Pair {
  readonly mine: number;
  readonly theirs: number;
}

/** An assignment to be looked at before anything comes of it: who with whom, what is sure of it, and what it costs whom. */
export interface Assignment {
  readonly strategy: StrategyName;
  readonly guarantee: Guarantee;
  /** In the order of the seekers' ids. */
  readonly pairs: readonly AssignedPair[];
  readonly leftOver: readonly LeftOver[];
  /** Groups that do not take place. */
  readonly closed: readonly string[];
  /** Groups that would take place below their smallest size: for strategies that do not look at it. */
  readonly tooSmall: readonly string[];
  readonly blocking: { readonly count: number; readonly first: readonly Pair[] };
  readonly satisfaction?: Satisfaction;
  readonly exposure: Exposure;
  /** Both sides' scores of all pairs. */
  readonly total: number;
  /** Of an auction: no total is greater than this, and by how much each person's place may fall short of it. */
  readonly proof?: { readonly bound: number; readonly step: number } | undefined;
}

/** How many blocking pairs are named. */
const mostNamed = 20;

/** Reads an assignment out in ids and figures. The same round and the same assignment give the same bytes. */
export function describeAssignment(round: Round, assigned: Assigned): Assignment {
  const { strategy, guarantee, placed, closed, auctioned } = assigned;
  const seeker = (number: number) => round.seekers[number] ?? '';
  const supporter = (number: number) => round.supporters[number] ?? '';
  const first: Pair[] = [];
  const open = withoutClosed(round, closed);
  const count = eachBlockingPair(open, placed, (pair) => {
    if (first.length < mostNamed) first.push({ seeker: seeker(pair.seeker), supporter: supporter(pair.supporter) });
  });
  const { taken } = howFull(round, placed);
  const content = satisfaction(round, placed);
  const proof = auctioned && proofOf(round, placed, auctioned);
  return {
    strategy,
    guarantee,
    pairs: round.seekers.flatMap((id, number) => {
      const edge = edgeOf(round, placed, number);
      if (edge === -1) return [];
      const [mine, theirs] = [intAt(round.mine, edge), intAt(round.theirs, edge)];
      return [{ seeker: id, supporter: supporter(intAt(round.to, edge)), mine, theirs }];
    }),
    leftOver: leftOver(round, placed, closed),
    closed: closed.map(supporter),
    tooSmall: round.supporters.filter(
      (_, number) => !closed.includes(number) && intAt(taken, number) < intAt(round.least, number),
    ),
    blocking: { count, first },
    ...(content && { satisfaction: content }),
    exposure: exposure(round, placed),
    total: totalOf(round, placed),
    ...(proof && { proof }),
  };
}

function proofOf(round: Round, placed: Placed, { certificate, step }: Auctioned): Assignment['proof'] {
  const proved = checkCertificate(round, placed, certificate);
  return proved.ok ? { bound: proved.value.bound, step } : undefined;
}

/** Nobody blocks with a group that does not take place. */
function withoutClosed(round: Round, closed: readonly number[]): Round {
  if (closed.length === 0) return round;
  const places = round.places.slice();
  for (const group of closed) places[group] = 0;
  return { ...round, places };
}
