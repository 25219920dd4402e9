import { capacityAuction } from '../assignment/capacity-auction.js';
import { deferredAcceptance } from '../assignment/deferred-acceptance.js';
import { firstCome } from '../assignment/first-come.js';
import { greedy } from '../assignment/greedy.js';
import type { Placed, Round } from '../assignment/round.js';
import { ok, type Result } from '../kernel/result.js';

/** A way of matching that is tried in the laboratory: any function from a round to an assignment, every so many days. */
export interface TriedStrategy {
  readonly name: string;
  readonly everyDays: number;
  readonly assign: (round: Round) => Placed;
}

/** First come needs nobody else to be there, and runs every day; the others gather people for a week. */
export const triedStrategies: readonly TriedStrategy[] = [
  { name: 'first-come', everyDays: 1, assign: firstCome },
  { name: 'greedy', everyDays: 7, assign: greedy },
  { name: 'deferred-acceptance', everyDays: 7, assign: (round) => deferredAcceptance(round) },
  { name: 'auction', everyDays: 7, assign: auctioned },
];

function auctioned(round: Round): Placed {
  const sold: Result<{ readonly placed: Placed }, unknown> = capacityAuction(round);
  return (sold.ok ? sold : ok({ placed: new Int32Array(round.seekers.length).fill(-1) })).value.placed;
}
