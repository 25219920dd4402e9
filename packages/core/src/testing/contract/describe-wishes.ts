import { beforeEach, describe, expect, it } from 'vitest';
import type { WishList } from '../../wish/wishes.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link Wishes} promises. */
export function describeWishes(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what people say of themselves`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });

    describe('wishes', () => {
      const wishes = () =>
        ({
          person: town.melodie,
          organization: town.harbor.id,
          wishes: [
            {
              dimension: 'language',
              strength: 'must',
              importance: 5,
              like: { as: 'these', values: [{ form: 'language', tag: 'es', proficiency: 'good' }] },
              turnedOn: false,
            },
            { dimension: 'gender', strength: 'prefer', importance: 1, like: { as: 'mine' }, turnedOn: true },
          ],
        }) as const;
      const keep = (value: WishList, version: number) =>
        town.work(town.support(town.melodie), (ports) =>
          ports.wishes.keep({ value, version }, [
            town.event({ person: town.melodie }, 'wishes', town.harbor.id, version + 1),
          ]),
        );

      it('are empty at version 0, then given back exactly as kept', async () => {
        const none = { person: town.melodie, organization: town.harbor.id, wishes: [] };
        const read = () => town.read(town.self(town.melodie), (ports) => ports.wishes.of(town.melodie, town.harbor.id));
        expect(await read()).toEqual({ value: none, version: 0 });
        for (const [version, value] of [wishes(), none, wishes()].entries()) {
          expect(await keep(value, version)).toEqual({ ok: true, value: version + 1 });
          expect(await read()).toEqual({ value, version: version + 1 });
        }
        expect(await keep(none, 1)).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 3 } });
        expect(
          (await town.read(town.self(town.amir), (ports) => ports.wishes.of(town.amir, town.lighthouse.id))).version,
        ).toBe(0);
      });

      it('are read by matching in that organization, and by nobody else', async () => {
        await keep(wishes(), 0);
        const many = (scope: Parameters<ContractTown['read']>[0]) =>
          town.read(scope, (ports) => ports.wishes.ofMany([town.melodie, town.amir], town.harbor.id));
        expect(await many(town.match(town.amir))).toEqual([wishes()]);
        for (const scope of [town.support(town.amir), town.self(town.amir), town.match(town.sam, town.lighthouse)])
          expect(await many(scope)).toEqual([]);
        expect(
          (await town.read(town.support(town.amir), (ports) => ports.wishes.of(town.melodie, town.harbor.id))).version,
        ).toBe(0);
      });
    });
  });
}
