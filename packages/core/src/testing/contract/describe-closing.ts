import { beforeEach, describe, expect, it } from 'vitest';
import { forgetScope, type Scope, setUpScope } from '../../access/scope.js';
import { daysAfter, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation promises about organizations that close. */
export function describeClosing(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps the day on which an organization closes`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });

    it('and tells it to whoever belongs, and to the machinery once it has come', async () => {
      const value = { ...town.harbor, closesOn: daysAfter(someTime, 9) };
      const closed = async (scope: Scope, at: Date) =>
        (await town.read(scope, ({ organizations }) => organizations.closed(at))).includes(value.id);
      expect(await closed(forgetScope(), daysAfter(someTime, 9))).toBe(false);
      await town.work(setUpScope(), ({ organizations }) => organizations.keep(value, []));
      for (const scope of [town.self(town.amir), town.support(town.melodie), town.importing()])
        expect(await town.read(scope, ({ organizations }) => organizations.find(value.id))).toEqual(value);
      expect(await closed(forgetScope(), daysAfter(someTime, 8))).toBe(false);
      expect(await closed(forgetScope(), daysAfter(someTime, 9))).toBe(true);
      expect(await closed(town.self(town.stranger), daysAfter(someTime, 9))).toBe(false);
      await town.work(setUpScope(), ({ organizations }) => organizations.keep(town.harbor, []));
      expect(await closed(forgetScope(), daysAfter(someTime, 9))).toBe(false);
    });
  });
}
