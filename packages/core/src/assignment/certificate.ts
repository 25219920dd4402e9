import { err, ok, type Result } from '../kernel/result.js';
import { intAt } from './cell.js';
import { edgeOf } from './edge-of.js';
import { howFull } from './how-full.js';
import type { Placed, Round } from './round.js';

/**
 * What a place costs: at each supporter, and under each cap on top of it. Whatever the prices are, no assignment can have
 * a greater total than all places sold at them and every seeker's best bargain besides (the dual of the transportation
 * problem). So prices prove, to whoever adds them up, how near to the best a total is.
 */
export interface Certificate {
  readonly prices: Int32Array;
  readonly capPrices: Int32Array;
}

/** What a certificate proves of an assignment. */
export interface Proved {
  readonly total: number;
  /** No assignment within these places and caps has a greater total. */
  readonly bound: number;
}

/** Why a certificate proves nothing of an assignment. */
export interface ProvesNothing {
  readonly kind: 'ProvesNothing';
  readonly problem: 'of-another-round' | 'negative-price' | 'no-edge' | 'places-exceeded' | 'cap-exceeded';
  /** The number of the seeker, supporter or cap. */
  readonly at: number;
}

/** Adds it all up, trusting nobody: neither the assignment nor whoever made the prices. */
export function checkCertificate(
  round: Round,
  placed: Placed,
  { prices, capPrices }: Certificate,
): Result<Proved, ProvesNothing> {
  const none = (problem: ProvesNothing['problem'], at: number) => err({ kind: 'ProvesNothing', problem, at } as const);
  if (placed.length !== round.seekers.length) return none('of-another-round', -1);
  if (prices.length !== round.supporters.length || capPrices.length !== round.caps.length)
    return none('of-another-round', -1);
  for (const list of [prices, capPrices]) {
    const negative = list.findIndex((price) => price < 0);
    if (negative !== -1) return none('negative-price', negative);
  }
  const stranger = placed.findIndex((supporter, seeker) => supporter !== -1 && edgeOf(round, placed, seeker) === -1);
  if (stranger !== -1) return none('no-edge', stranger);
  const { taken, capTaken } = howFull(round, placed);
  const crowded = taken.findIndex((count, supporter) => count > intAt(round.places, supporter));
  if (crowded !== -1) return none('places-exceeded', crowded);
  const over = capTaken.findIndex((count, cap) => count > intAt(round.most, cap));
  if (over !== -1) return none('cap-exceeded', over);
  return ok({ total: totalOf(round, placed), bound: boundOf(round, prices, capPrices) });
}

/** The scores of both sides of everybody who has a place. */
export function totalOf(round: Round, placed: Placed): number {
  let total = 0;
  for (let seeker = 0; seeker < placed.length; seeker += 1) {
    const edge = edgeOf(round, placed, seeker);
    if (edge !== -1) total += intAt(round.mine, edge) + intAt(round.theirs, edge);
  }
  return total;
}

function boundOf(round: Round, prices: Int32Array, capPrices: Int32Array): number {
  let bound = 0;
  const cost = new Float64Array(prices.length);
  for (const [supporter, price] of prices.entries()) {
    bound += price * intAt(round.places, supporter);
    let all = price;
    for (let cap = intAt(round.within, supporter); cap !== -1; cap = intAt(round.capWithin, cap))
      all += intAt(capPrices, cap);
    cost[supporter] = all;
  }
  for (const [cap, price] of capPrices.entries()) bound += price * intAt(round.most, cap);
  for (let seeker = 0; seeker < round.seekers.length; seeker += 1) {
    let best = 0;
    for (let edge = intAt(round.starts, seeker); edge < intAt(round.starts, seeker + 1); edge += 1) {
      const bargain = intAt(round.mine, edge) + intAt(round.theirs, edge) - (cost[intAt(round.to, edge)] as number);
      if (bargain > best) best = bargain;
    }
    bound += best;
  }
  return bound;
}
