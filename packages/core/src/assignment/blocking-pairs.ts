import { intAt, numberAt } from './cell.js';
import { strengthOf } from './deferred-acceptance.js';
import { edgeOf } from './edge-of.js';
import { howFull } from './how-full.js';
import type { Placed, Round } from './round.js';

/** Two who are not together and would both rather be, so that they had reason to go round whoever assigned them. */
export interface BlockingPair {
  readonly seeker: number;
  readonly supporter: number;
}

/**
 * Every blocking pair of an assignment: the seeker likes the supporter better than whoever they are with, and nothing in
 * the way, the supporter's places or a cap, is full of pairs with a better claim. In the order of the seekers' ids, and of
 * their lists. `onEach` may be called millions of times; answers how many there are.
 *
 * Abraham, Irving & Manlove 2007, with the claims of pairs as a cap's own preference (see `deferredAcceptance`).
 */
export function eachBlockingPair(round: Round, placed: Placed, onEach: (pair: BlockingPair) => void): number {
  const weakest = weakestClaims(round, placed);
  let count = 0;
  for (let seeker = 0; seeker < round.seekers.length; seeker += 1) {
    const mine = edgeOf(round, placed, seeker);
    const until = mine === -1 ? intAt(round.starts, seeker + 1) : mine;
    for (let edge = intAt(round.starts, seeker); edge < until; edge += 1) {
      const supporter = intAt(round.to, edge);
      const strength = strengthOf(round, seeker, edge);
      if (numberAt(weakest.supporters, supporter) >= strength) continue;
      const cap = intAt(round.within, supporter);
      if (cap !== -1) {
        if (numberAt(weakest.caps, cap) >= strength) continue;
        const outer = intAt(round.capWithin, cap);
        if (outer !== -1 && numberAt(weakest.caps, outer) >= strength) continue;
      }
      count += 1;
      onEach({ seeker, supporter });
    }
  }
  return count;
}

/** How many blocking pairs an assignment has. None: it is stable. */
export function countBlockingPairs(round: Round, placed: Placed): number {
  return eachBlockingPair(round, placed, () => undefined);
}

interface Claims {
  readonly supporters: Float64Array;
  readonly caps: Float64Array;
}

/** The weakest claim on a place of everything that is full, −1 where anybody is welcome; nothing gets past no places. */
function weakestClaims(round: Round, placed: Placed): Claims {
  const lowest: Claims = {
    supporters: new Float64Array(round.supporters.length).fill(Infinity),
    caps: new Float64Array(round.caps.length).fill(Infinity),
  };
  for (let seeker = 0; seeker < round.seekers.length; seeker += 1) {
    const edge = edgeOf(round, placed, seeker);
    if (edge === -1) continue;
    const strength = strengthOf(round, seeker, edge);
    const supporter = intAt(round.to, edge);
    lowest.supporters[supporter] = Math.min(numberAt(lowest.supporters, supporter), strength);
    for (let cap = intAt(round.within, supporter); cap !== -1; cap = intAt(round.capWithin, cap))
      lowest.caps[cap] = Math.min(numberAt(lowest.caps, cap), strength);
  }
  const { taken, capTaken } = howFull(round, placed);
  for (const [supporter, places] of round.places.entries())
    if (intAt(taken, supporter) < places) lowest.supporters[supporter] = -1;
  for (const [cap, most] of round.most.entries()) if (intAt(capTaken, cap) < most) lowest.caps[cap] = -1;
  return lowest;
}
