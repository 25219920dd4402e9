import { intAt } from './cell.js';
import type { Placed, Round } from './round.js';
import { claim, emptySeats, hasRoom } from './seats.js';

/**
 * Whoever has waited longest takes the best of their list that still has room; of those who waited as long, the one with
 * the lower id. What supporters would rather plays no part. For comparison.
 */
export function firstCome(round: Round): Placed {
  const seats = emptySeats(round);
  const order = Int32Array.from(round.seekers.keys()).sort(
    (one, other) => intAt(round.waited, other) - intAt(round.waited, one) || one - other,
  );
  for (const seeker of order)
    for (let edge = intAt(round.starts, seeker); edge < intAt(round.starts, seeker + 1); edge += 1)
      if (hasRoom(seats, intAt(round.to, edge))) {
        claim(seats, seeker, intAt(round.to, edge), 0);
        break;
      }
  return seats.at;
}
