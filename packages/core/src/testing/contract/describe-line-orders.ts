import { beforeEach, describe, expect, it } from 'vitest';
import type { LineOrder } from '../../crisis-line/line-order.js';
import type { PersonId } from '../../person/person-id.js';
import { daysAfter, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link LineOrders} promises. */
export function describeLineOrders(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps which crisis lines come first`, () => {
    let town: ContractTown;
    let order: LineOrder;
    beforeEach(async () => {
      town = await contractTown(await open());
      order = { person: town.melodie, lines: ['us-or-warmline', 'us-988'], at: someTime };
    });
    const event = () => town.event({ person: town.melodie }, 'crisis-lines', town.newId(), 1);
    const seenBy = (person: PersonId, whose = town.melodie) =>
      town.read(town.self(person), ({ lineOrders }) => lineOrders.of(whose));

    it('gives it back to whoever chose it, the last one only', async () => {
      expect(await seenBy(town.melodie)).toBeUndefined();
      await town.work(town.self(town.melodie), ({ lineOrders }) => lineOrders.keep(order, [event()]));
      expect(await seenBy(town.melodie)).toEqual(order);
      const other = { ...order, lines: [], at: daysAfter(someTime, 1) };
      await town.work(town.self(town.melodie), ({ lineOrders }) => lineOrders.keep(other, [event()]));
      expect(await seenBy(town.melodie)).toEqual(other);
    });

    it('is nobody else’s to read or to change, in any scope', async () => {
      await town.work(town.self(town.melodie), ({ lineOrders }) => lineOrders.keep(order, [event()]));
      expect(await seenBy(town.corinna)).toBeUndefined();
      for (const purpose of ['support', 'match'] as const)
        expect(
          await town.read(town.acting(purpose, town.corinna), ({ lineOrders }) => lineOrders.of(town.melodie)),
        ).toBeUndefined();
      await town.tries(town.self(town.corinna), ({ lineOrders }) => lineOrders.keep({ ...order, lines: [] }, []));
      expect(await seenBy(town.melodie)).toEqual(order);
    });
  });
}
