import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as CanMeet from '../../src/matching/can-meet.js';
import type * as CommonGround from '../../src/matching/common-ground.js';
import type * as UsableValues from '../../src/matching/usable-values.js';
import { withAllShown } from './with-all-shown.js';
import { baseRate, bestGainOf, gainOf } from './guess.js';
import { type Probed, probeTown } from './probe-town.js';
import { howMany, secrets, visibleSeed, worlds } from './secrets.js';

/** What uses, outside the ask, what is for the ask alone. Nothing, unless a test below says so. */
const broken = vi.hoisted(() => ({ listing: false, meeting: false, narrowness: false, reasons: false }));

vi.mock('../../src/matching/usable-values.js', async (original) => {
  const real = await original<typeof UsableValues>();
  return {
    ...real,
    listedValues: (...given: Parameters<typeof real.listedValues>) =>
      broken.listing ? real.matchValues(...given) : real.listedValues(...given),
  };
});
vi.mock('../../src/matching/can-meet.js', async (original) => {
  const real = await original<typeof CanMeet>();
  return {
    canMeet: (...[asker, candidate, catalogue]: Parameters<typeof real.canMeet>) =>
      real.canMeet(asker, broken.meeting ? withAllShown(candidate) : candidate, catalogue),
  };
});
vi.mock('../../src/matching/common-ground.js', async (original) => {
  const real = await original<typeof CommonGround>();
  return {
    arePeersNarrowly: (...[one, other, catalogue]: Parameters<typeof real.arePeersNarrowly>) =>
      real.arePeersNarrowly(one, broken.narrowness ? withAllShown(other) : other, catalogue),
    commonGround: (...[one, other, catalogue]: Parameters<typeof real.commonGround>) =>
      real.commonGround(one, broken.reasons ? withAllShown(other) : other, catalogue),
  };
});

afterEach(() => void Object.assign(broken, { listing: false, meeting: false, narrowness: false, reasons: false }));

async function probeAll(): Promise<readonly Probed[]> {
  const town: Probed[] = [];
  for (let world = 0; world < worlds; world += 1) town.push(await probeTown(world));
  return town;
}

/** How many answers are not the same in every world. */
function differing(town: readonly Probed[]): readonly string[] {
  return (town[0]?.heard ?? []).flatMap(({ what, text }, nth) =>
    town.every(({ heard }) => heard[nth]?.what === what && heard[nth].text === text) ? [] : [what],
  );
}

const points = (gain: number): string => `${gain.toFixed(1)} points`;

describe('whoever probes a thousand people', { timeout: 300_000 }, () => {
  let town: readonly Probed[];

  beforeAll(async () => {
    town = await probeAll();
  }, 300_000);

  it('learns nothing of what they keep to themselves that the base rate does not say', () => {
    const told = town.reduce((sum, { heard }) => sum + heard.length, 0);
    console.log(
      `prober: people ${howMany} · secrets ${secrets.length} · worlds ${worlds} · answers ${told} · differing ${differing(town).length} · base rate ${baseRate} % · gain ${points(gainOf(town))} · at best ${points(bestGainOf(town))} · seeds ${[visibleSeed, ...secrets.map(({ seed }) => seed)].join()}`,
    );
    expect(differing(town)).toEqual([]);
    expect(gainOf(town)).toBe(0);
    expect(bestGainOf(town)).toBe(0);
  });

  it('did ask about people who are there, and lists that move', () => {
    const lists = town[0]?.clues ?? [];
    expect(Math.max(...lists.map(({ after }) => after.length))).toBe(howMany);
  });

  it.each(['listing', 'meeting', 'narrowness', 'reasons'] as const)(
    'would learn it if %s used what is for the ask alone',
    async (what) => {
      broken[what] = true;
      const weak = [await probeTown(0), await probeTown(1)];
      console.log(`prober, ${what} weakened: differing ${differing(weak).length} · gain ${points(gainOf(weak))}`);
      expect(differing(weak).length).toBeGreaterThan(0);
      expect(gainOf(weak)).toBeGreaterThan(0);
    },
  );
});
