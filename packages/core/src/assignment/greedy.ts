import { intAt } from './cell.js';
import type { Placed, Round } from './round.js';
import { claim, emptySeats, hasRoom } from './seats.js';

/**
 * The pair with the greatest sum of both scores first, then the next, as long as there is room; of equal ones the seeker
 * with the lower id, then the supporter with the lower id. At least half of the greatest total is sure and no more (Korte
 * & Hausmann 1978); it is neither stable nor best. For comparison.
 */
export function greedy(round: Round): Placed {
  const seats = emptySeats(round);
  const seekerOf = new Int32Array(round.to.length);
  for (let seeker = 0; seeker < round.seekers.length; seeker += 1)
    seekerOf.fill(seeker, intAt(round.starts, seeker), intAt(round.starts, seeker + 1));
  const worth = (edge: number) => intAt(round.mine, edge) + intAt(round.theirs, edge);
  const order = Int32Array.from(round.to.keys()).sort(
    (one, other) =>
      worth(other) - worth(one) ||
      intAt(seekerOf, one) - intAt(seekerOf, other) ||
      intAt(round.to, one) - intAt(round.to, other),
  );
  for (const edge of order) {
    const [seeker, supporter] = [intAt(seekerOf, edge), intAt(round.to, edge)];
    if (intAt(seats.at, seeker) === -1 && hasRoom(seats, supporter)) claim(seats, seeker, supporter, 0);
  }
  return seats.at;
}
