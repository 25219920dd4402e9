import { beforeEach, describe, expect, it } from 'vitest';
import { daysAfter } from '../../kernel/days.js';
import type { PersonId } from '../../person/person-id.js';
import type { Access } from '../../record/accesses.js';
import { aLook, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';

/** What every implementation of {@link Accesses} promises. */
export function describeAccesses(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps who looked at whose record`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });
    const looked = (owner: PersonId, reader: PersonId, over: Partial<Access> = {}): Access =>
      aLook(
        { id: town.id(), owner, reader },
        {
          organization: town.harbor.id,
          thing: 'a section',
          consent: 'a consent',
          notice: 'confidentiality',
          ...over,
        },
      );
    const ofOne = (owner: PersonId, as = town.self(owner)) => town.read(as, ({ accesses }) => accesses.of(owner));

    const countOf = (owner: PersonId, as = town.self(owner)) => town.read(as, ({ accesses }) => accesses.count(owner));

    it('newest first, whole, and to the person whose record it is alone', async () => {
      const { melodie, corinna, amir } = town;
      const first = looked(melodie, corinna);
      const { thing: _, consent: __, notice: ___, organization: ____, ...bare } = looked(melodie, corinna);
      const second: Access = { ...bare, at: daysAfter(someTime, 1), disclosed: false };
      await town.work(town.self(corinna), ({ accesses }) => accesses.record([first, looked(amir, corinna), second]));
      await town.work(town.self(corinna), ({ accesses }) => accesses.record([]));
      expect(await ofOne(melodie)).toEqual([second, first]);
      expect(await countOf(melodie)).toBe(2);
      expect(await countOf(melodie, town.self(corinna))).toBe(0);
      expect(await ofOne(corinna)).toEqual([]);
      expect(await town.read(town.self(corinna), ({ accesses }) => accesses.of(melodie))).toEqual([]);
      expect(await town.read(town.support(melodie), ({ accesses }) => accesses.of(melodie))).toEqual([]);
    });

    it('tells of no attempt that was denied: who was kept from looking would tell who keeps whom away', async () => {
      const { melodie, corinna } = town;
      const denied = looked(melodie, corinna, { outcome: 'deny', basis: 'none', disclosed: false });
      await town.work(town.self(corinna), ({ accesses }) => accesses.record([denied]));
      expect(await ofOne(melodie)).toEqual([]);
      expect(await countOf(melodie)).toBe(0);
    });

    it('keeps what the owner gave out to somebody outside: on their word alone, and only as that', async () => {
      const { melodie, corinna } = town;
      const { reader: _, organization: __, ...bare } = looked(melodie, corinna, { action: 'record.release' });
      const given: Access = bare;
      await town.tries(town.self(corinna), ({ accesses }) => accesses.record([given]));
      await town.tries(town.support(melodie), ({ accesses }) => accesses.record([given]));
      await town.tries(town.self(melodie), ({ accesses }) =>
        accesses.record([{ ...given, action: 'plan-section.read' }]),
      );
      expect(await ofOne(melodie)).toEqual([]);
      await town.work(town.self(melodie), ({ accesses }) => accesses.record([given]));
      expect(await ofOne(melodie)).toEqual([given]);
      expect(await ofOne(corinna)).toEqual([]);
    });

    it('takes nobody’s word for what somebody else looked at, and all of it or nothing', async () => {
      const { melodie, corinna, amir } = town;
      await town.tries(town.self(amir), ({ accesses }) => accesses.record([looked(melodie, corinna)]));
      await town.tries(town.self(amir), ({ accesses }) =>
        accesses.record([looked(melodie, amir), looked(melodie, corinna)]),
      );
      await town.tries(town.self(melodie), ({ accesses }) => accesses.record([looked(melodie, corinna)]));
      expect(await ofOne(melodie)).toEqual([]);
    });
  });
}
