import type { EntityManager } from '@mikro-orm/postgresql';
import type { Wrong } from '../../src/audit/report.js';

/** One way to falsify what was written down, and where that has to be found. */
export interface Tampering {
  readonly name: string;
  readonly wrong: Wrong;
  /** Where it is first wrong, given the place it was done at. */
  readonly at: (place: number, last: number) => number | undefined;
  readonly byAnchorsAlone?: true;
  do(em: EntityManager, place: number, last: number): Promise<unknown>;
}

/** The same numbers for the same seed. */
export function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
