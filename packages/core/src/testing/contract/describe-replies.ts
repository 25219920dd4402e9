import { beforeEach, describe, expect, it } from 'vitest';
import { someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link Replies} promises. */
export function describeReplies(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what people say of themselves`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });

    describe('replies', () => {
      it('are kept once per person and key, with the work they belong to', async () => {
        const reply = {
          person: town.melodie,
          key: 'k1',
          digest: 'ab'.repeat(32),
          answer: { connection: 'connection_1' },
          at: someTime,
        };
        const keep = (value: typeof reply) =>
          town.work(town.support(value.person), ({ replies }) => replies.keep(value));
        const find = (person: typeof town.melodie) =>
          town.read(town.self(person), ({ replies }) => replies.find(town.melodie, 'k1'));

        expect(await find(town.melodie)).toBeUndefined();
        await town.work(town.self(town.melodie), async ({ replies }) => {
          await replies.keep(reply);
          return { ok: false } as const;
        });
        expect(await keep(reply)).toBe('kept');
        expect(await keep({ ...reply, digest: 'cd'.repeat(32) })).toBe('taken');
        expect(await keep({ ...reply, person: town.corinna })).toBe('kept');
        expect(await find(town.melodie)).toEqual(reply);
        expect(await find(town.corinna)).toBeUndefined();
      });

      it('go to one of two requests that come at the same time', async () => {
        const reply = { person: town.melodie, key: 'k2', digest: 'ab'.repeat(32), answer: {}, at: someTime };
        const both = await Promise.all(
          [1, 2].map(() => town.work(town.self(town.melodie), ({ replies }) => replies.keep(reply))),
        );
        expect(both.sort()).toEqual(['kept', 'taken']);
      });
    });
  });
}
