import { beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from '../../ask/ask.js';
import { daysAfter, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { anAsk } from './things.js';

/** What every implementation of {@link Asks} promises. Run it against yours. */
export function describeAsks(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps asks`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });

    const keep = (scope: Parameters<ContractTown['read']>[0], value: Ask, version: number) =>
      town.work(scope, ({ asks }) =>
        asks.keep({ value, version }, [town.event({ organization: value.organization }, 'ask', value.id, version + 1)]),
      );
    const set = async (over: Partial<Ask> = {}) => {
      const ask = anAsk(town, over);
      await keep(town.support(ask.asker), ask, 0);
      return ask;
    };
    const openTo = (person: typeof town.melodie, at = someTime) =>
      town.read(town.match(person), ({ asks }) => asks.open(town.harbor.id, at));

    it('gives back exactly what was kept', async () => {
      const ask = await set();
      const answered = { ...ask, answers: [{ person: town.amir, answer: 'no', at: someTime }] } as const;
      const withdrawn = { ...answered, withdrawnAt: someTime };
      const read = () => town.read(town.support(town.melodie), ({ asks }) => asks.find(town.harbor.id, ask.id));

      expect(await read()).toEqual({ value: ask, version: 1 });
      expect(await keep(town.match(town.amir), answered, 1)).toEqual({ ok: true, value: 2 });
      expect(await read()).toEqual({ value: answered, version: 2 });
      expect(await keep(town.support(town.melodie), withdrawn, 2)).toEqual({ ok: true, value: 3 });
      expect(await read()).toEqual({ value: withdrawn, version: 3 });
      expect(await keep(town.support(town.melodie), ask, 2)).toEqual({
        ok: false,
        error: { kind: 'ChangedMeanwhile', version: 3 },
      });
    });

    it("lists one's own, newest first", async () => {
      const older = await set({ askedAt: daysAfter(someTime, -1) });
      const newer = await set();
      const mine = await town.read(town.support(town.melodie), ({ asks }) => asks.setBy(town.harbor.id, town.melodie));
      expect(mine.map(({ value }) => value.id)).toEqual([newer.id, older.id]);
    });

    it('shows open ones to matching alone, and no longer than they are open', async () => {
      const ask = await set();
      await set({ withdrawnAt: someTime });
      expect((await openTo(town.amir)).map(({ value }) => value)).toEqual([ask]);
      expect(await openTo(town.amir, ask.openUntil)).toEqual([]);
    });

    it('shows nobody who asked what: not in support, not to a stranger, not to another organization', async () => {
      const ask = await set();
      const others = [
        town.support(town.amir),
        town.self(town.amir),
        town.self(town.stranger),
        town.match(town.sam, town.lighthouse),
      ];
      for (const scope of others) {
        expect(await town.read(scope, ({ asks }) => asks.find(town.harbor.id, ask.id))).toBeUndefined();
        expect(await town.read(scope, ({ asks }) => asks.setBy(town.harbor.id, town.melodie))).toEqual([]);
        expect(await town.read(scope, ({ asks }) => asks.open(town.harbor.id, someTime))).toEqual([]);
        await town.tries(scope, ({ asks }) => asks.keep({ value: { ...ask, withdrawnAt: someTime }, version: 1 }, []));
      }
      expect(await openTo(town.corinna)).toHaveLength(1);
    });

    it("lets nobody ask in someone else's name", async () => {
      const ask = anAsk(town);
      await town.tries(town.support(town.amir), ({ asks }) => asks.keep({ value: ask, version: 0 }, []));
      expect(
        await town.read(town.support(town.melodie), ({ asks }) => asks.setBy(town.harbor.id, town.melodie)),
      ).toEqual([]);
    });
  });
}
