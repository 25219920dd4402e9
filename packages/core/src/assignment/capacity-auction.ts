import { ok, type Result } from '../kernel/result.js';
import { bidForPlaces, type Sold } from './bid-for-places.js';
import { intAt } from './cell.js';
import type { Certificate } from './certificate.js';
import { mostScore, type Placed, type Round } from './round.js';
import { isWhole, notInRange, type UnreadableRound } from './unreadable-round.js';

/** An assignment that was auctioned, and the prices that prove how good it is. */
export interface Auctioned {
  readonly placed: Placed;
  readonly certificate: Certificate;
  /** The total is less than the greatest there is by at most this for each person who has a place. */
  readonly step: number;
}

/** How much coarser the auction is whose prices begin one that took too long. */
const coarser = 8;

/** How many bids an auction may take before it is begun with prices of a coarser one. */
const bidsFor = (seekers: number) => 100_000 + 100 * seekers;

/** How often it is then tried. */
const attempts = 3;

/**
 * The greatest total of both sides' scores, by an auction of places (Bertsekas & Castañón 1989, "The auction algorithm
 * for the transportation problem"): the people who look for support bid, and every bid is above the last by at least
 * `step`. The total is less than the best there is by at most `step` for each person who got a place; the prices prove
 * it, see `checkCertificate`. It is not stable: somebody may be asked to step back so that others fare better.
 *
 * Where many want the same few places and raise each other step by step, it begins with the prices of a coarser auction
 * (ε-scaling). What is not sold out must cost nothing: a supporter who is left with free places at such a price loses it,
 * and it begins again. If that comes to no end in time, the coarser auction is the answer, and `step` says so.
 */
export function capacityAuction(round: Round, step = 1): Result<Auctioned, UnreadableRound> {
  if (!isWhole(step, 1, mostScore)) return notInRange(1, mostScore, 'step');
  const { sold, certificate, reached } = auction(round, step);
  return ok({ placed: sold.placed, certificate, step: reached });
}

interface Ended {
  readonly sold: Sold;
  readonly certificate: Certificate;
  readonly reached: number;
}

function auction(round: Round, step: number): Ended {
  const free = new Int32Array(round.supporters.length);
  // A step above what any place is worth ends every contest at the first bid.
  const mostBids = step > 2 * mostScore ? Infinity : bidsFor(round.seekers.length);
  const sold = bidForPlaces(round, step, free, mostBids);
  if (sold) return { sold, certificate: certificateOf(round, sold), reached: step };
  const before = auction(round, step * coarser);
  let floors = floorsAfter(round, before.sold, before.reached);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const again = bidForPlaces(round, step, floors, mostBids);
    if (!again) break;
    const certificate = certificateOf(round, again);
    const isOverpriced = (supporter: number) =>
      intAt(certificate.prices, supporter) > 0 && intAt(again.taken, supporter) < intAt(round.places, supporter);
    if (!floors.some((floor, supporter) => floor > 0 && isOverpriced(supporter)))
      return { sold: again, certificate, reached: step };
    floors = floors.map((floor, supporter) => (isOverpriced(supporter) ? 0 : floor));
  }
  return before;
}

/** Somewhat below what a coarser auction ended with, for whoever is sold out. */
function floorsAfter(round: Round, { prices, taken }: Sold, step: number): Int32Array {
  return prices.map((price, supporter) =>
    intAt(round.places, supporter) > 0 && intAt(taken, supporter) === intAt(round.places, supporter)
      ? Math.max(0, price - step)
      : 0,
  );
}

/** The price of a place as the part that is the supporter's own, and those of the caps around it. */
function certificateOf(round: Round, { prices, capPrices }: Sold): Certificate {
  const around = (cap: number) => (cap === -1 ? 0 : intAt(capPrices, cap));
  return {
    prices: prices.map((price, supporter) => {
      const cap = intAt(round.within, supporter);
      const outer = cap === -1 ? -1 : intAt(round.capWithin, cap);
      return Math.max(0, price - Math.max(around(cap), around(outer)));
    }),
    capPrices: capPrices.map((price, cap) => Math.max(0, price - around(intAt(round.capWithin, cap)))),
  };
}
