import { intAt } from './cell.js';
import type { Placed, Round } from './round.js';
import { claim, emptySeats } from './seats.js';

/**
 * Deferred acceptance, proposed by the people who look for support (Gale & Shapley 1962). Each asks the supporters on
 * their list in turn; a full supporter keeps whoever they prefer. Nobody gains by writing down another list than their own.
 *
 * Without caps it is **stable**: no two who are not together would both rather be, and of all stable assignments every
 * seeker likes this one best. With caps it is **stable under caps**: a cap gives its places to the pairs that `theirs`
 * puts first, and no pair that would rather be together has a better claim than those who fill a place in its way.
 * That set is the best basis of a laminar matroid, so stability and the seekers' optimum hold as before (Fleiner 2003,
 * "A fixed-point approach to stable matchings and some applications", Math. Oper. Res. 28; Hatfield & Milgrom 2005).
 * Two levels of capacity as in Abraham, Irving & Manlove 2007, "Two algorithms for the student-project allocation problem".
 *
 * `places` stands for the round's own, where sizes are tried out.
 */
export function deferredAcceptance(round: Round, places: Int32Array = round.places): Placed {
  const seats = emptySeats(round, places);
  const seekers = round.seekers.length;
  const next = round.starts.slice(0, seekers);
  for (let first = 0; first < seekers; first += 1) {
    let seeker = first;
    while (seeker !== -1) {
      const edge = intAt(next, seeker);
      if (edge === intAt(round.starts, seeker + 1)) break;
      next[seeker] = edge + 1;
      seeker = claim(seats, seeker, intAt(round.to, edge), strengthOf(round, seeker, edge));
    }
  }
  return seats.at;
}

/** `theirs`, greatest first, then the seeker's number, lowest first: one number that sorts as both. */
export function strengthOf({ seekers, theirs }: Round, seeker: number, edge: number): number {
  return intAt(theirs, edge) * seekers.length + (seekers.length - 1 - seeker);
}
