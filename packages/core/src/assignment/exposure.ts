import { intAt } from './cell.js';
import { howFull } from './how-full.js';
import type { Placed, Round } from './round.js';
import { quantile } from './satisfaction.js';

/** How the work spreads over those who have places: nobody should carry all of it, or wait for ever to be asked. */
export interface Exposure {
  readonly supporters: number;
  /** With nobody at all. */
  readonly idle: number;
  /** With no place left. */
  readonly full: number;
  /** Places taken, in whole percent: at the least, a quarter of them, half, three quarters, and the most. */
  readonly loads: readonly [number, number, number, number, number];
}

/** Of supporters with at least one place. */
export function exposure(round: Round, placed: Placed): Exposure {
  const { taken } = howFull(round, placed);
  const offering = [...round.places.keys()].filter((supporter) => intAt(round.places, supporter) > 0);
  const loads = offering.map((supporter) =>
    Math.floor((100 * intAt(taken, supporter)) / intAt(round.places, supporter)),
  );
  const at = (percent: number) => quantile(loads, percent) ?? 0;
  return {
    supporters: offering.length,
    idle: loads.filter((_, index) => intAt(taken, offering[index] as number) === 0).length,
    full: loads.filter((load) => load === 100).length,
    loads: [at(0), at(25), at(50), at(75), at(100)],
  };
}
