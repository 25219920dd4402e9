import { intAt, numberAt } from './cell.js';
import { mostScore, type Placed, type Round } from './round.js';
import { claim, emptySeats, isCapFull, type Seats, weakestUnder } from './seats.js';

/** One phase of an auction, as it ended. */
export interface Sold {
  readonly placed: Placed;
  /** How many places of each supporter are taken. */
  readonly taken: Int32Array;
  /** The least bid that holds a place at each supporter who is sold out; else what they began with. */
  readonly prices: Int32Array;
  /** The same of each cap, which begins with nothing. */
  readonly capPrices: Int32Array;
}

/** More than any place is worth to anybody: what there is none of. */
const unaffordable = 2 * mostScore + 1;

/**
 * Everybody without a place bids in turn for what is the best bargain to them, as much as it is better than the second
 * best, and `step` more; whoever bid least of all who fill it steps back, and bids again. Doing without costs and brings
 * nothing; whoever has no better bargain leaves. What a place costs is the greatest of the prices of the supporter and of
 * the caps around them. That never falls: where somebody is displaced under a cap, the cap is at least as dear.
 * `undefined` if it takes more bids than allowed: many want the same few places, and raise each other step by step.
 */
export function bidForPlaces(round: Round, step: number, floors: Int32Array, mostBids: number): Sold | undefined {
  const { starts, offers } = round;
  const seekers = round.seekers.length;
  const seats = emptySeats(round);
  const market: Market = {
    seats,
    floors,
    prices: floors.map((floor, supporter) => (intAt(round.places, supporter) === 0 ? unaffordable : floor)),
    capPrices: round.most.map((most) => (most === 0 ? unaffordable : 0)),
  };
  const capped = round.caps.length > 0;
  const wanted = new Int32Array(seekers);
  /** A ring: nobody waits twice at a time. */
  const waiting = new Int32Array(seekers).map((_, cell) => cell);
  let left = seekers;
  for (let turn = 0; left > 0; turn += 1) {
    if (turn === mostBids) return undefined;
    const seeker = intAt(waiting, turn % seekers);
    left -= 1;
    let [best, second, supporter] = [-1, -1, -1];
    for (let cell = 2 * intAt(starts, seeker), until = 2 * intAt(starts, seeker + 1); cell < until; cell += 2) {
      const worth = intAt(offers, cell + 1);
      // No place costs less than nothing: nothing behind this one can be a better bargain.
      if (worth <= second) break;
      const other = intAt(offers, cell);
      const price = capped ? priceUnderCaps(market, other) : intAt(market.prices, other);
      const bargain = worth - price;
      if (bargain <= second) continue;
      if (bargain > best) {
        second = best;
        best = bargain;
        supporter = other;
      } else second = bargain;
    }
    if (supporter === -1) continue;
    const bid = priceUnderCaps(market, supporter) + best - Math.max(0, second) + step;
    if (capped) wanted[seeker] = supporter;
    const out = claim(seats, seeker, supporter, bid * seekers + (seekers - 1 - seeker));
    reprice(market, supporter);
    if (out === -1) continue;
    // Without caps whoever steps back was with the same supporter.
    if (capped && intAt(wanted, out) !== supporter) reprice(market, intAt(wanted, out));
    waiting[(turn + 1 + left) % seekers] = out;
    left += 1;
  }
  return { placed: seats.at, taken: seats.taken, prices: market.prices, capPrices: market.capPrices };
}

interface Market extends Pick<Sold, 'prices' | 'capPrices'> {
  readonly seats: Seats;
  readonly floors: Int32Array;
}

function priceUnderCaps({ seats: { round }, prices, capPrices }: Market, supporter: number): number {
  let price = intAt(prices, supporter);
  for (let cap = intAt(round.within, supporter); cap !== -1; cap = intAt(round.capWithin, cap))
    if (intAt(capPrices, cap) > price) price = intAt(capPrices, cap);
  return price;
}

/** After somebody came or went: what the supporter and the caps around them cost now. */
function reprice({ seats, floors, prices, capPrices }: Market, supporter: number): void {
  const { round, taken } = seats;
  const floor = intAt(floors, supporter);
  prices[supporter] =
    intAt(taken, supporter) === intAt(round.places, supporter)
      ? Math.max(floor, bidIn(seats, numberAt(seats.strengths, intAt(seats.starts, supporter))))
      : floor;
  for (let cap = intAt(round.within, supporter); cap !== -1; cap = intAt(round.capWithin, cap))
    if (isCapFull(seats, cap)) capPrices[cap] = bidIn(seats, numberAt(seats.strengthOf, weakestUnder(seats, cap)));
}

/** The bid in the strength somebody holds a place with. */
function bidIn({ round }: Seats, strength: number): number {
  return Math.floor(strength / round.seekers.length);
}
