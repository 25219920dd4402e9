import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonId } from '../../person/person-id.js';
import type { Openings } from '../../record/openings.js';
import { aLook } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** A world, and what knocks when something in it is opened. */
export interface OpeningsWorld extends ContractWorld {
  readonly openings: Openings;
}

/**
 * What every implementation of {@link Openings} promises. `cut` breaks what knocks travel by, as an outage would, and lets
 * it come back; left out where nothing can break.
 */
export function describeOpenings(name: string, open: () => Promise<OpeningsWorld>, cut?: () => Promise<void>): void {
  describe(`${name} knocks where something was opened`, () => {
    let town: ContractTown;
    let world: OpeningsWorld;
    beforeEach(async () => {
      world = await open();
      town = await contractTown(world);
    });
    const opens = (reader: PersonId, owner: PersonId) =>
      town.work(town.self(reader), ({ accesses }) => accesses.record([aLook({ id: town.id(), owner, reader })]));
    const count = (owner: PersonId) => town.read(town.self(owner), ({ accesses }) => accesses.count(owner));
    const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 50 });

    it('once it can be read, and not any more where somebody let go', async () => {
      const { melodie, corinna } = town;
      const seen: Promise<number>[] = [];
      const listener = world.openings.listen(melodie, () => void seen.push(count(melodie)));
      await until(async () => {
        await opens(corinna, melodie);
        expect(await Promise.all(seen)).not.toEqual([]);
      });
      expect(Math.min(...(await Promise.all(seen)))).toBeGreaterThan(0);

      listener.stop();
      const [heard, still] = [seen.length, vi.fn()];
      const other = world.openings.listen(melodie, still);
      await until(async () => {
        await opens(corinna, melodie);
        expect(still).toHaveBeenCalled();
      });
      other.stop();
      expect(seen).toHaveLength(heard);
    });

    it('at each who listens, whoever else stopped', async () => {
      const { melodie, corinna } = town;
      const [first, second] = [vi.fn(), vi.fn()];
      const listeners = [world.openings.listen(melodie, first), world.openings.listen(corinna, second)];
      await until(async () => {
        await opens(corinna, melodie);
        await opens(melodie, corinna);
        expect(first).toHaveBeenCalled();
        expect(second).toHaveBeenCalled();
      });
      for (const listener of listeners) listener.stop();
    });

    if (!cut) return;
    it('again after what it travels by broke', async () => {
      const { melodie, corinna } = town;
      const knock = vi.fn();
      const listener = world.openings.listen(melodie, knock);
      await until(async () => {
        await opens(corinna, melodie);
        expect(knock).toHaveBeenCalled();
      });
      await cut();
      const before = knock.mock.calls.length;
      await until(() => expect(knock.mock.calls.length).toBeGreaterThan(before));
      const since = knock.mock.calls.length;
      await until(async () => {
        await opens(corinna, melodie);
        expect(knock.mock.calls.length).toBeGreaterThan(since);
      });
      listener.stop();
    });
  });
}
