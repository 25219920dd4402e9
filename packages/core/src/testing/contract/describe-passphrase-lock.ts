import { beforeEach, describe, expect, it } from 'vitest';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link PassphraseLock} promises. */
export function describePassphraseLock(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} locks with a passphrase`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });
    const make = (passphrase: string) =>
      town.work(town.self(town.melodie), ({ passphraseLock }) => passphraseLock.make(passphrase));
    const fits = (passphrase: string, lock: string | undefined) =>
      town.work(town.self(town.melodie), ({ passphraseLock }) => passphraseLock.fits(passphrase, lock));

    it('opens to the one it was made with, to the letter, and to no other', async () => {
      const lock = await make('un bote azul, tranquilo ⛵');
      expect(await fits('un bote azul, tranquilo ⛵', lock)).toBe(true);
      expect(await fits('Un bote azul, tranquilo ⛵', lock)).toBe(false);
    });

    it('makes another one each time, for the same passphrase, too', async () => {
      const [one, other] = [await make('a quiet blue boat'), await make('a quiet blue boat')];
      expect(one).not.toBe(other);
      expect(await fits('a quiet blue boat', other)).toBe(true);
    });

    it('says no where there is no lock, or one that nobody made', async () => {
      for (const lock of [undefined, 'a quiet blue boat']) expect(await fits('a quiet blue boat', lock)).toBe(false);
    });
  });
}
