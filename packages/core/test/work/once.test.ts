import { describe, expect, it } from 'vitest';
import type { ChooseNameCommand } from '../../src/use-cases/choose-name.js';
import { chooseName } from '../../src/use-cases/choose-name.js';
import { amir, melodie, occasion, someTime } from '../../src/testing/specimens.js';
import { selfScope } from '../../src/access/scope.js';
import { once } from '../../src/work/once.js';
import type { Work } from '../../src/work/work.js';
import { asMelodie, profileIn, told, town } from '../use-cases/town.js';

const [mel, melly] = ['1'.repeat(64), '2'.repeat(64)];
let series = 0;

/** Melodie chooses a name under a key. */
function choose(work: Work, name: string, key: string, digest: string, self = asMelodie) {
  const command: ChooseNameCommand = { name };
  const when = occasion(someTime, (series += 1));
  return once(work, self, { key, digest }, when, (keeping) => chooseName(keeping, self, command, when));
}

describe('once', () => {
  it('does it the first time, and answers the same after, without doing it again', async () => {
    const { work, world } = town();
    const first = await choose(work, 'Mel', 'a', mel);
    expect(first.ok).toBe(true);
    await choose(work, 'Melly', 'b', melly);
    expect(await choose(work, 'Mel', 'a', mel)).toEqual(first);
    expect(profileIn(world)?.name).toBe('Melly');
    expect(told(world)).toEqual(['NameChosen 2', 'NameChosen 3']);
  });

  it('refuses the key for anything else, and keeps nothing of it', async () => {
    const { work, world } = town();
    await choose(work, 'Mel', 'a', mel);
    expect(await choose(work, 'Melly', 'a', melly)).toEqual({ ok: false, error: { kind: 'IdempotencyKeyReused' } });
    expect(profileIn(world)?.name).toBe('Mel');
  });

  it("holds for one person: someone else's key is another one", async () => {
    const { work, world } = town();
    await choose(work, 'Mel', 'a', mel);
    expect((await choose(work, 'Amir', 'a', melly, selfScope(amir))).ok).toBe(true);
    expect([profileIn(world)?.name, profileIn(world, amir)?.name]).toEqual(['Mel', 'Amir']);
  });

  it('keeps no refusal: what was refused may be tried again under the same key', async () => {
    const { work, world } = town();
    expect((await choose(work, ' ', 'a', mel)).ok).toBe(false);
    expect(world.shelves().replies.size).toBe(0);
    expect((await choose(work, 'Mel', 'a', melly)).ok).toBe(true);
  });

  it.each([
    [mel, true],
    [melly, false],
  ])('of two at the same time, does one and answers it to both, if they ask the same', async (digest, same) => {
    const { work, world } = town();
    const [one, other] = await Promise.all([choose(work, 'Mel', 'a', mel), choose(work, 'Melly', 'a', digest)]);
    expect(one.ok).toBe(true);
    expect(other).toEqual(same ? one : { ok: false, error: { kind: 'IdempotencyKeyReused' } });
    expect(profileIn(world)?.name).toBe('Mel');
    expect(told(world)).toEqual(['NameChosen 2']);
  });

  it('keeps the reply with the change: when the change is not kept, neither is the reply', async () => {
    const { work, world } = town();
    const failing: Work = (scope, task) =>
      work(scope, async (ports) => {
        const answer = await task(ports);
        if (scope.purpose === 'self' && JSON.stringify(answer)?.includes('"person"'))
          throw new Error('The connection broke.');
        return answer;
      });
    await expect(choose(failing, 'Mel', 'a', mel)).rejects.toThrow('The connection broke.');
    expect([profileIn(world)?.name, world.shelves().replies.size, world.history()]).toEqual(['Melodie', 0, []]);
    expect((await choose(work, 'Mel', 'a', mel)).ok).toBe(true);
    expect(world.shelves().replies.get(`${melodie} a`)).toMatchObject({ person: melodie, digest: mel, at: someTime });
  });
});
