import { eachBlockingPair } from '../assignment/blocking-pairs.js';
import { weighWaiting } from '../assignment/weigh-waiting.js';
import { likingOf } from './liking.js';
import type { Seeker, Supporter } from './people.js';
import { roundOf } from './round-of.js';
import type { LaboratorySetting } from './setting.js';
import { daysOfMonth, type Town } from './town.js';
import type { TriedStrategy } from './tried-strategy.js';

/** What became of one person who came looking. */
export interface Fate {
  readonly seeker: Seeker;
  /** Undefined for who has nobody: they gave up, or wait still. */
  readonly found?: Found;
}

export interface Found {
  readonly supporter: Supporter;
  readonly day: number;
  readonly satisfaction: number;
}

/** Months of a town under one strategy. */
export interface Diary {
  readonly fates: readonly Fate[];
  /** The seekers of all blocking pairs among everybody who was there, month by month on its last day. */
  readonly unstable: readonly (readonly Seeker[])[];
}

/** Lives through a town day by day. Places free again; whoever waits stays in the next round until their patience ends. */
export function liveThrough(setting: LaboratorySetting, town: Town, strategy: TriedStrategy): Diary {
  const life: Life = { setting, town, found: new Map() };
  const unstable: Seeker[][] = [];
  for (let day = 0; day < town.days; day += 1) {
    if (day % strategy.everyDays === 0) assignOn(day, life, strategy);
    if ((day + 1) % daysOfMonth === 0) unstable.push(unstableOn(day, life));
  }
  return {
    fates: town.seekers.map((seeker) => {
      const found = life.found.get(seeker);
      return found ? { seeker, found } : { seeker };
    }),
    unstable,
  };
}

interface Life {
  readonly setting: LaboratorySetting;
  readonly town: Town;
  readonly found: Map<Seeker, Found>;
}

function assignOn(day: number, { setting, town, found }: Life, strategy: TriedStrategy): void {
  const free = placesOn(day, town);
  for (const [seeker, { supporter, day: since }] of found)
    if (day < since + seeker.supported) {
      const left = (free.get(supporter) ?? 0) - 1;
      if (left > 0) free.set(supporter, left);
      else free.delete(supporter);
    }
  const waiting = town.seekers.filter((seeker) => isWaiting(seeker, day) && !found.has(seeker));
  const drawn = roundOf(setting, town, day, waiting, free);
  if (!drawn) return;
  const placed = strategy.assign(weighWaiting(drawn.round, setting.waitingWeight));
  for (const [number, seeker] of waiting.entries()) {
    const supporter = drawn.supporters[placed[number] ?? -1];
    if (supporter)
      found.set(seeker, { supporter, day, satisfaction: satisfactionOn(day, setting, town, seeker, supporter) });
  }
}

/** In percent of whoever they would have liked best of all who were there, with a place or without. */
function satisfactionOn(
  day: number,
  { seed }: LaboratorySetting,
  { lists, supporters }: Town,
  seeker: Seeker,
  supporter: Supporter,
): number {
  const number = lists[seeker.number]?.find((other) => isThere(supporters[other], day));
  const best = supporters[number ?? supporter.number] ?? supporter;
  return Math.floor((100 * likingOf(seed, seeker, supporter).mine) / likingOf(seed, seeker, best).mine);
}

/** Of everybody who is there, supported or waiting: whose blocking pairs there are, once for each pair. */
function unstableOn(day: number, { setting, town, found }: Life): Seeker[] {
  const places = placesOn(day, town);
  const there = town.seekers.filter((seeker) => {
    const one = found.get(seeker);
    return one ? day < one.day + seeker.supported && places.has(one.supporter) : isWaiting(seeker, day);
  });
  const drawn = roundOf(setting, town, day, there, places, (seeker) => found.get(seeker)?.supporter);
  if (!drawn) return [];
  const numberOf = new Map(drawn.supporters.map((supporter, number) => [supporter, number]));
  const placed = Int32Array.from(there, (seeker) => {
    const one = found.get(seeker);
    return one ? (numberOf.get(one.supporter) ?? -1) : -1;
  });
  const blocking: Seeker[] = [];
  eachBlockingPair(drawn.round, placed, ({ seeker }) => {
    const one = there[seeker];
    if (one) blocking.push(one);
  });
  return blocking;
}

function isWaiting({ comes, patience }: Seeker, day: number): boolean {
  return comes <= day && day < comes + patience;
}

function isThere(supporter: Supporter | undefined, day: number): boolean {
  return supporter !== undefined && supporter.comes <= day && day < supporter.leaves;
}

/** Everybody who supports on a day, with all of their places. */
function placesOn(day: number, { supporters }: Town): Map<Supporter, number> {
  return new Map(supporters.filter((one) => isThere(one, day)).map((one) => [one, one.places]));
}
