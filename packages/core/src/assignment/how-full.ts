import { intAt } from './cell.js';
import type { Placed, Round } from './round.js';

/** How many places of each supporter, and under each cap, an assignment takes. */
export interface Fullness {
  readonly taken: Int32Array;
  readonly capTaken: Int32Array;
}

export function howFull(round: Round, placed: Placed): Fullness {
  const taken = new Int32Array(round.supporters.length);
  const capTaken = new Int32Array(round.caps.length);
  for (const supporter of placed) {
    if (supporter === -1) continue;
    taken[supporter] = intAt(taken, supporter) + 1;
    for (let cap = intAt(round.within, supporter); cap !== -1; cap = intAt(round.capWithin, cap))
      capTaken[cap] = intAt(capTaken, cap) + 1;
  }
  return { taken, capTaken };
}
