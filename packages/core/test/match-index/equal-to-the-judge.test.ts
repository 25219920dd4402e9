import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facet } from '../../src/index.js';
import { aKernelMachine } from './a-kernel.js';
import { aTown } from './a-town.js';
import {
  answerIn,
  emptyWorld,
  expectEqualToTheJudge,
  keepIn,
  planesOfBits,
  removeFrom,
  type World,
} from './beside-the-judge.js';
import { anyAsking, anyLife, type Happening } from './lives.js';
import { dimensionIds, wideCatalogue } from './wide-catalogue.js';

const queries = Number(process.env['QUERIES'] ?? 2000);
const perLife = 8;
/** A long run takes long. */
const within = Math.max(120_000, queries * 50);

const machines = [
  ['in pure TypeScript', () => undefined],
  ['with the kernel', aKernelMachine],
] as const;

function happenIn(world: World, happening: Happening): void {
  if (happening.what === 'gone') removeFrom(world, happening.person);
  else if (happening.what === 'answered') answerIn(world, happening.person, happening.dimension);
  else keepIn(world, happening.person);
}

/** Puts a question after everything that happens; `see` is how the world hears of it. */
function livedIn(world: () => World, see: (world: World, happening: Happening) => void, found: (list: number) => void) {
  return fc.property(anyLife, ({ people, days }) => {
    const lived = world();
    for (const person of people) keepIn(lived, person);
    for (const { happening, asking, first } of days) {
      see(lived, happening);
      found(expectEqualToTheJudge(lived, asking, first));
    }
  });
}

describe('the index and the judge', () => {
  it.each(machines)(
    `give the same list in ${queries / 2} questions, while people come, change and go, %s`,
    (_, machine) => {
      const lists: number[] = [];
      const { failed, seed, counterexample, errorInstance } = fc.check(
        livedIn(
          () => emptyWorld(wideCatalogue, machine()),
          happenIn,
          (list) => lists.push(list),
        ),
        { numRuns: Math.ceil(queries / perLife / 2) },
      );
      const [listed, ranked] = [1, 2].map((least) => lists.filter((list) => list >= least).length);
      console.log(`index: questions ${lists.length} · with a list ${listed} · with an order ${ranked} · seed ${seed}`);
      expect(failed, `${String(errorInstance)}\n${fc.stringify(counterexample)}`).toBe(false);
      expect(ranked).toBeGreaterThan(lists.length / 20);
    },
    within,
  );

  it('would be noticed to differ where the index hears of no change', () => {
    const deaf = ({ rows }: World, happening: Happening): void => {
      if (happening.what === 'gone') rows.delete(happening.person);
      else rows.set(happening.person.presence.person, happening.person);
    };
    const { failed, numRuns, seed } = fc.check(
      livedIn(
        () => emptyWorld(wideCatalogue),
        deaf,
        () => undefined,
      ),
      { numRuns: 100, endOnFailure: true },
    );
    console.log(`index, deaf: noticed in world ${numRuns} · seed ${seed}`);
    expect(failed).toBe(true);
  });

  it.each(machines)(
    'give the same list in a town, where what many say is a plane of bits, as consent goes, %s',
    (_, machine) => {
      const world = emptyWorld(wideCatalogue, machine());
      const town = aTown(2500, 3);
      for (const person of town) keepIn(world, person);
      expect(planesOfBits(world.index)).toBeGreaterThan(5);

      const hide = (facet: Facet): Facet => ({ ...facet, match: false });
      const lists = fc.sample(anyAsking, { seed: 19, numRuns: 24 }).map((asking, day) => {
        for (const { presence, ...person } of town.slice(day * 100, day * 100 + 100))
          keepIn(world, { ...person, presence: { ...presence, facets: presence.facets.map(hide) } });
        for (const [at, person] of town.slice(day * 40, day * 40 + 40).entries())
          answerIn(world, person, dimensionIds[(day + at) % dimensionIds.length] ?? '');
        return expectEqualToTheJudge(world, asking, 10);
      });
      expect(Math.max(...lists)).toBeGreaterThan(100);
    },
  );
});
