import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runInTurn, topPeers, topPeersForMany } from '../../src/match-index.js';
import { aKernelMachine } from './a-kernel.js';
import { aTown } from './a-town.js';
import { emptyWorld, judged, keepIn, removeFrom } from './beside-the-judge.js';
import { anyAsking, personNumber } from './lives.js';
import { wideCatalogue } from './wide-catalogue.js';

const people = 67_000;

describe('an index of more people than one segment holds', () => {
  it('answers as the judge does, with the kernel and without, when it grew and when some went', async () => {
    const town = aTown(people, 5);
    const [pure, kernel] = [emptyWorld(wideCatalogue), emptyWorld(wideCatalogue, aKernelMachine())];
    for (const person of town) for (const world of [pure, kernel]) keepIn(world, person);
    expect(pure.index.segments.map(({ rows }) => rows)).toEqual([65_536, people - 65_536]);

    const questions = fc.sample(anyAsking, { seed: 17, numRuns: 4 });
    const lengths = questions.map((asking, at) => {
      if (at === 2)
        for (let gone = 0; gone < people; gone += 3)
          for (const world of [pure, kernel]) removeFrom(world, personNumber(gone));
      const list = judged(pure, asking).map(({ presence }) => presence.person);
      const first = at % 2 === 0 ? 10 : 700;
      for (const { index } of [pure, kernel])
        expect(topPeers(index, asking, first)).toEqual({
          ok: true,
          value: { people: list.slice(0, first), listed: list.length },
        });
      return list.length;
    });
    expect(Math.max(...lengths)).toBeGreaterThan(1000);
    const lists = questions.map((asking) => topPeers(kernel.index, asking, 700));
    expect(await topPeersForMany(kernel.index, questions, 700, runInTurn)).toEqual(lists);
  });
});
