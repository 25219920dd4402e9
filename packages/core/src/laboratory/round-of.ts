import { readRound } from '../assignment/read-round.js';
import type { EdgesDraft, Round } from '../assignment/round.js';
import { likingOf } from './liking.js';
import type { Seeker, Supporter } from './people.js';
import type { LaboratorySetting } from './setting.js';
import type { Town } from './town.js';

/** A round among people of a town, and who the numbers in it are; seekers have theirs in the order they were given in. */
export interface DrawnRound {
  readonly round: Round;
  readonly supporters: readonly Supporter[];
}

/**
 * Each lists those with places whom they like best, as many as the setting says; and, beyond that, whoever they are `with`.
 * Whoever came first has the lowest id. `undefined` where nobody waits, or there is no place.
 */
export function roundOf(
  setting: LaboratorySetting,
  town: Town,
  day: number,
  seekers: readonly Seeker[],
  places: ReadonlyMap<Supporter, number>,
  withWhom: (seeker: Seeker) => Supporter | undefined = () => undefined,
): DrawnRound | undefined {
  const supporters = [...places.keys()];
  const numberOf = new Map(supporters.map((supporter, number) => [supporter, number]));
  const edges: { readonly [List in keyof EdgesDraft]: number[] } = { seeker: [], supporter: [], mine: [], theirs: [] };
  for (const [row, seeker] of seekers.entries()) {
    const current = withWhom(seeker);
    let left = setting.longestList;
    for (const number of town.lists[seeker.number] ?? []) {
      const supporter = town.supporters[number];
      const column = supporter && numberOf.get(supporter);
      if (!supporter || column === undefined || (left <= 0 && supporter !== current)) continue;
      left -= 1;
      const { mine, theirs } = likingOf(setting.seed, seeker, supporter);
      edges.seeker.push(row);
      edges.supporter.push(column);
      edges.mine.push(mine);
      edges.theirs.push(theirs);
      if (left <= 0 && current === undefined) break;
    }
  }
  const round = readRound({
    seekers: seekers.map(({ number, comes }) => ({ id: named(number), waited: Math.max(0, day - comes) })),
    supporters: supporters.map((supporter) => ({ id: named(supporter.number), places: places.get(supporter) ?? 0 })),
    edges,
  });
  return round.ok ? { round: round.value, supporters } : undefined;
}

function named(number: number): string {
  return String(number).padStart(7, '0');
}
