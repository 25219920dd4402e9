import { planeBytes, type PlaneMachine, type Slices } from '../planes/plane-machine.js';

/**
 * The greatest total that at least so many of these people have, found bit by bit from the highest: the k-th selection
 * on bit slices (O'Neil & Quass 1997). `spare` are two planes to work with; there are at least `place` people.
 */
export function totalOfPlace(
  machine: PlaneMachine,
  totals: Slices,
  among: number,
  place: number,
  bytes: number,
  spare: readonly [number, number],
): number {
  let [from, total, wanted] = [among, 0, place];
  for (let bit = totals.count - 1; bit >= 0; bit -= 1) {
    const slice = totals.address + bit * planeBytes;
    const into = from === spare[0] ? spare[1] : spare[0];
    const have = machine.both(from, slice, into, bytes);
    if (have >= wanted) total += 2 ** bit;
    else {
      wanted -= have;
      machine.butNot(from, slice, into, bytes);
    }
    from = into;
  }
  return total;
}
