import { intAt, numberAt } from './cell.js';
import type { Placed, Round } from './round.js';
import { type CapHeap, enter, weakestIn } from './weakest-in-cap.js';

/** Who holds which place, and how firmly. Each supporter's holders are a heap in one row, the weakest first. */
export interface Seats {
  readonly round: Round;
  readonly starts: Int32Array;
  readonly taken: Int32Array;
  readonly holders: Int32Array;
  readonly strengths: Float64Array;
  readonly at: Placed;
  /** What each seeker holds their place with; no two hold one with the same. */
  readonly strengthOf: Float64Array;
  readonly capTaken: Int32Array;
  readonly capHeaps: readonly CapHeap[];
}

/** All places free; `places` instead of the round's own. */
export function emptySeats(round: Round, places: Int32Array = round.places): Seats {
  const asked = new Int32Array(places.length);
  for (const supporter of round.to) asked[supporter] = intAt(asked, supporter) + 1;
  const starts = new Int32Array(places.length + 1);
  for (let supporter = 0; supporter < places.length; supporter += 1)
    starts[supporter + 1] = intAt(starts, supporter) + Math.min(intAt(places, supporter), intAt(asked, supporter));
  const all = intAt(starts, places.length);
  return {
    round,
    starts,
    taken: new Int32Array(places.length),
    holders: new Int32Array(all),
    strengths: new Float64Array(all),
    at: new Int32Array(round.seekers.length).fill(-1),
    strengthOf: new Float64Array(round.seekers.length),
    capTaken: new Int32Array(round.caps.length),
    capHeaps: round.caps.map(() => ({ strengths: [], holders: [] })),
  };
}

function isFull({ starts, taken }: Seats, supporter: number): boolean {
  return intAt(taken, supporter) === intAt(starts, supporter + 1) - intAt(starts, supporter);
}

/** Whether a cap is full. */
export function isCapFull({ round, capTaken }: Seats, cap: number): boolean {
  return intAt(capTaken, cap) >= intAt(round.most, cap);
}

/** Whether a supporter, and every cap around them, has a place left. */
export function hasRoom(seats: Seats, supporter: number): boolean {
  if (isFull(seats, supporter)) return false;
  for (let cap = intAt(seats.round.within, supporter); cap !== -1; cap = intAt(seats.round.capWithin, cap))
    if (isCapFull(seats, cap)) return false;
  return true;
}

/** The weakest of those who hold a place under a cap; −1 if nobody does. */
export function weakestUnder(seats: Seats, cap: number): number {
  const heap = seats.capHeaps[cap];
  if (!heap) return -1;
  return weakestIn(heap, (seeker, strength) => {
    const supporter = intAt(seats.at, seeker);
    return supporter !== -1 && numberAt(seats.strengthOf, seeker) === strength && isUnder(seats.round, supporter, cap);
  });
}

/**
 * Somebody asks for a place with this strength, and holds none yet. Answers who goes without now: −1 if nobody does, the
 * one who asked if all who stand in the way are stronger, else the weakest of those who fill the smallest thing that is
 * full: the supporter's places, the programme's, the organization's. What is left is always the strongest set that fits.
 */
export function claim(seats: Seats, seeker: number, supporter: number, strength: number): number {
  const { round, starts, taken } = seats;
  if (isFull(seats, supporter)) {
    const first = intAt(starts, supporter);
    if (intAt(taken, supporter) === 0 || numberAt(seats.strengths, first) > strength) return seeker;
    const out = intAt(seats.holders, first);
    leave(seats, out);
    sit(seats, seeker, supporter, strength);
    return out;
  }
  for (let cap = intAt(round.within, supporter); cap !== -1; cap = intAt(round.capWithin, cap)) {
    if (!isCapFull(seats, cap)) continue;
    const out = weakestUnder(seats, cap);
    if (out === -1 || numberAt(seats.strengthOf, out) > strength) return seeker;
    leave(seats, out);
    sit(seats, seeker, supporter, strength);
    return out;
  }
  sit(seats, seeker, supporter, strength);
  return -1;
}

function isUnder(round: Round, supporter: number, cap: number): boolean {
  const nearest = intAt(round.within, supporter);
  return nearest === cap || (nearest !== -1 && intAt(round.capWithin, nearest) === cap);
}

function sit(seats: Seats, seeker: number, supporter: number, strength: number): void {
  const { round, starts, taken, holders, strengths } = seats;
  const first = intAt(starts, supporter);
  let cell = intAt(taken, supporter);
  taken[supporter] = cell + 1;
  while (cell > 0) {
    const above = (cell - 1) >> 1;
    const other = numberAt(strengths, first + above);
    if (other <= strength) break;
    strengths[first + cell] = other;
    holders[first + cell] = intAt(holders, first + above);
    cell = above;
  }
  strengths[first + cell] = strength;
  holders[first + cell] = seeker;
  seats.at[seeker] = supporter;
  seats.strengthOf[seeker] = strength;
  for (let cap = intAt(round.within, supporter); cap !== -1; cap = intAt(round.capWithin, cap)) {
    seats.capTaken[cap] = intAt(seats.capTaken, cap) + 1;
    const heap = seats.capHeaps[cap];
    if (heap) enter(heap, seeker, strength);
  }
}

/** Only ever the weakest of their supporter's: whoever is the weakest under a cap is that, too. */
function leave(seats: Seats, seeker: number): void {
  const { round, starts, taken, holders, strengths } = seats;
  const supporter = intAt(seats.at, seeker);
  const first = intAt(starts, supporter);
  const length = intAt(taken, supporter) - 1;
  taken[supporter] = length;
  seats.at[seeker] = -1;
  for (let cap = intAt(round.within, supporter); cap !== -1; cap = intAt(round.capWithin, cap))
    seats.capTaken[cap] = intAt(seats.capTaken, cap) - 1;
  const strength = numberAt(strengths, first + length);
  const holder = intAt(holders, first + length);
  let cell = 0;
  for (;;) {
    let below = 2 * cell + 1;
    if (below >= length) break;
    if (below + 1 < length && numberAt(strengths, first + below + 1) < numberAt(strengths, first + below)) below += 1;
    if (numberAt(strengths, first + below) >= strength) break;
    strengths[first + cell] = numberAt(strengths, first + below);
    holders[first + cell] = intAt(holders, first + below);
    cell = below;
  }
  strengths[first + cell] = strength;
  holders[first + cell] = holder;
}
