import { intAt } from './cell.js';
import { howFull } from './how-full.js';
import type { Placed, Round } from './round.js';

/**
 * Why somebody is left over: their list is empty; everybody on it is full; somebody on it has places, but a programme's or
 * an organization's cap is full; a group on it does not take place, because too few could be brought together.
 */
export type WhyLeftOver = 'no-list' | 'all-full' | 'cap-full' | 'group-too-small';

export interface LeftOver {
  readonly seeker: string;
  readonly why: WhyLeftOver;
}

/** Everybody without a place and why, in the order of their ids. A group that was closed is named before a full cap. */
export function leftOver(round: Round, placed: Placed, closed: readonly number[]): readonly LeftOver[] {
  const { taken } = howFull(round, placed);
  const isClosed = new Set(closed);
  const why = (seeker: number): WhyLeftOver => {
    const list = round.to.subarray(intAt(round.starts, seeker), intAt(round.starts, seeker + 1));
    if (list.length === 0) return 'no-list';
    if (list.some((supporter) => isClosed.has(supporter))) return 'group-too-small';
    return list.some((supporter) => intAt(taken, supporter) < intAt(round.places, supporter)) ? 'cap-full' : 'all-full';
  };
  return round.seekers.flatMap((seeker, number) =>
    intAt(placed, number) === -1 ? [{ seeker, why: why(number) }] : [],
  );
}
