import { beforeEach, describe, expect, it } from 'vitest';
import type { ActingScope } from '../../access/scope.js';
import type { PersonId } from '../../person/person-id.js';
import type { Ports } from '../../work/ports.js';
import { longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link Blocks} promises. */
export function describeBlocks(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what people say of themselves`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });

    describe('blocks', () => {
      it('hold both ways where people meet, and are known to their setter alone', async () => {
        const block = { person: town.melodie, blocked: town.corinna, organization: town.harbor.id, at: someTime };
        const mine = () => town.read(town.self(town.melodie), ({ blocks }) => blocks.setBy(town.melodie));
        const around = (person: typeof town.melodie, purpose: 'support' | 'match') =>
          town.read(town.acting(purpose, person), ({ blocks }) => blocks.around(person));
        await town.work(town.support(town.melodie), ({ blocks }) =>
          blocks.set(block, [town.event({ person: town.melodie }, 'blocks', town.newId(), 1)]),
        );
        await town.work(town.support(town.melodie), ({ blocks }) => blocks.set({ ...block, at: longBefore }, []));

        expect(await mine()).toEqual([block]);
        for (const purpose of ['support', 'match'] as const) {
          expect(await around(town.melodie, purpose)).toEqual(new Set([town.corinna]));
          expect(await around(town.corinna, purpose)).toEqual(new Set([town.melodie]));
          expect(await around(town.amir, purpose)).toEqual(new Set());
        }
        expect(await town.read(town.self(town.corinna), ({ blocks }) => blocks.setBy(town.melodie))).toEqual([]);
        expect(await town.read(town.self(town.corinna), ({ blocks }) => blocks.around(town.corinna))).toEqual(
          new Set(),
        );

        await town.tries(town.support(town.corinna), ({ blocks }) => blocks.lift(block, []));
        await town.tries(town.support(town.amir), ({ blocks }) => blocks.set({ ...block, blocked: town.sam }, []));
        expect(await mine()).toEqual([block]);
        await town.work(town.support(town.melodie), ({ blocks }) => blocks.lift(block, []));
        expect(await mine()).toEqual([]);
      });

      it('of one human under two names are two, each lifted by itself; either keeps them away everywhere', async () => {
        const here = { person: town.sam, blocked: town.amir, organization: town.lighthouse.id, at: someTime };
        const there = { ...here, organization: town.harbor.id };
        const as = town.support(town.sam, town.lighthouse);
        const change = (task: (blocks: Ports['blocks']) => Promise<void>) =>
          town.work(as, ({ blocks }) => task(blocks));
        const mine = async () => new Set(await town.read(town.self(town.sam), ({ blocks }) => blocks.setBy(town.sam)));
        const kept = (person: PersonId, scope: ActingScope) => town.read(scope, ({ blocks }) => blocks.around(person));
        for (const block of [here, there]) await change((blocks) => blocks.set(block, []));
        expect(await mine()).toEqual(new Set([here, there]));

        await change((blocks) => blocks.lift(here, []));
        await change((blocks) => blocks.lift(here, []));
        expect(await mine()).toEqual(new Set([there]));
        expect(await kept(town.sam, as)).toEqual(new Set([town.amir]));
        for (const organization of [town.harbor, town.lighthouse]) {
          expect(await kept(town.amir, town.support(town.amir, organization))).toEqual(new Set([town.sam]));
        }
        await change((blocks) => blocks.lift(there, []));
        expect(await kept(town.sam, as)).toEqual(new Set());
      });
    });
  });
}
