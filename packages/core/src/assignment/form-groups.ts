import { intAt } from './cell.js';
import { deferredAcceptance } from './deferred-acceptance.js';
import { howFull } from './how-full.js';
import type { Placed, Round } from './round.js';

/** People in groups, none of which is below its smallest size. */
export interface Formed {
  readonly placed: Placed;
  /** The groups that do not take place, by their number, because too few can be brought together. */
  readonly closed: readonly number[];
}

/**
 * Groups with a greatest and a smallest size. Where smallest sizes bind, a stable assignment need not exist (Fragiadakis &
 * Troyan 2017), so this is deferred acceptance with sizes lowered step by step (after quota reduction, Fragiadakis, Iwasaki,
 * Troyan, Ueda & Yokoo 2016): while an open group is too small, the group that is furthest above its own smallest size, and
 * in which somebody would also come to a group that is too small, takes one person fewer; of equal ones the one with the
 * lower id. A step that leaves more people over is taken back. When no step is left, the group that lacks most is closed, of
 * equal ones the one with the higher id, and all is tried anew without it. In the end whoever is left over comes where
 * there is room, in the order of their ids.
 *
 * Every step is a whole deferred acceptance: this is for groups of hundreds of people, not of hundred thousands.
 *
 * What it promises: no size and no cap is exceeded and no group that takes place is below its smallest size. Pairs that
 * would rather be together can remain; they are among the result's blocking pairs.
 */
export function formGroups(round: Round): Formed {
  const closed: number[] = [];
  let placed = fill(round, closed);
  for (let smallest = mostLacking(round, placed, closed); smallest !== -1;) {
    closed.push(smallest);
    placed = fill(round, closed);
    smallest = mostLacking(round, placed, closed);
  }
  return { placed, closed: closed.sort((one, other) => one - other) };
}

/** Lowers sizes as long as that helps an open group and costs nobody a place. */
function fill(round: Round, closed: readonly number[]): Placed {
  const sizes = round.places.slice();
  for (const group of closed) sizes[group] = 0;
  const asItIs = new Set<number>();
  let placed = deferredAcceptance(round, sizes);
  for (;;) {
    const giver = whoGives(round, placed, closed, asItIs);
    if (giver === -1) return withLeftOver(round, placed, closed);
    const before = intAt(sizes, giver);
    sizes[giver] = intAt(howFull(round, placed).taken, giver) - 1;
    const tried = deferredAcceptance(round, sizes);
    if (howMany(tried) < howMany(placed)) {
      sizes[giver] = before;
      asItIs.add(giver);
    } else placed = tried;
  }
}

/** The group furthest above its smallest size of those in which somebody lists a group that is too small; −1 if none is. */
function whoGives(round: Round, placed: Placed, closed: readonly number[], asItIs: ReadonlySet<number>): number {
  const { taken } = howFull(round, placed);
  const isTooSmall = round.places.map((_, group) =>
    !closed.includes(group) && intAt(taken, group) < intAt(round.least, group) ? 1 : 0,
  );
  const couldGive = new Set<number>();
  for (const [seeker, group] of placed.entries()) {
    if (group === -1) continue;
    for (let edge = intAt(round.starts, seeker); edge < intAt(round.starts, seeker + 1); edge += 1)
      if (intAt(isTooSmall, intAt(round.to, edge)) === 1) couldGive.add(group);
  }
  let [giver, surplus] = [-1, 0];
  for (const [group, count] of taken.entries())
    if (couldGive.has(group) && !asItIs.has(group) && count - intAt(round.least, group) > surplus)
      [giver, surplus] = [group, count - intAt(round.least, group)];
  return giver;
}

/** The open group that lacks most people; −1 if all are large enough. */
function mostLacking(round: Round, placed: Placed, closed: readonly number[]): number {
  const { taken } = howFull(round, placed);
  let [group, lacks] = [-1, 1];
  for (const [other, least] of round.least.entries())
    if (!closed.includes(other) && least - intAt(taken, other) >= lacks)
      [group, lacks] = [other, least - intAt(taken, other)];
  return group;
}

/** Whoever has no place yet, in the best group of their list with room: sizes were lowered for others, not against them. */
function withLeftOver(round: Round, placed: Placed, closed: readonly number[]): Placed {
  const all = placed.slice();
  const { taken, capTaken } = howFull(round, placed);
  const hasRoom = (group: number) => {
    if (closed.includes(group) || intAt(taken, group) >= intAt(round.places, group)) return false;
    for (let cap = intAt(round.within, group); cap !== -1; cap = intAt(round.capWithin, cap))
      if (intAt(capTaken, cap) >= intAt(round.most, cap)) return false;
    return true;
  };
  for (let seeker = 0; seeker < all.length; seeker += 1) {
    if (intAt(all, seeker) !== -1) continue;
    for (let edge = intAt(round.starts, seeker); edge < intAt(round.starts, seeker + 1); edge += 1) {
      const group = intAt(round.to, edge);
      if (!hasRoom(group)) continue;
      all[seeker] = group;
      taken[group] = intAt(taken, group) + 1;
      for (let cap = intAt(round.within, group); cap !== -1; cap = intAt(round.capWithin, cap))
        capTaken[cap] = intAt(capTaken, cap) + 1;
      break;
    }
  }
  return all;
}

function howMany(placed: Placed): number {
  return placed.reduce((count, group) => count + (group === -1 ? 0 : 1), 0);
}
