import { intAt } from './cell.js';
import type { Placed, Round } from './round.js';

/** The edge somebody's place rests on; −1 if they have none, or there is none to whoever they are with. */
export function edgeOf({ starts, to }: Round, placed: Placed, seeker: number): number {
  const supporter = intAt(placed, seeker);
  if (supporter === -1) return -1;
  for (let edge = intAt(starts, seeker); edge < intAt(starts, seeker + 1); edge += 1)
    if (intAt(to, edge) === supporter) return edge;
  return -1;
}
