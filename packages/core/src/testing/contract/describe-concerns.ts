import { beforeEach, describe, expect, it } from 'vitest';
import type { Concern } from '../../concern/concern.js';
import type { ConcernRecipient } from '../../concern/recipient.js';
import type { PersonId } from '../../person/person-id.js';
import { someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { standing } from './things.js';

/** What every implementation of {@link Concerns} and {@link ConcernRecipients} promises. */
export function describeConcerns(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps concerns`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await open());
    });
    const recipient = (over: Partial<ConcernRecipient> = {}): ConcernRecipient => ({
      id: town.id(),
      organization: town.harbor.id,
      standing: 'outside',
      name: 'The ombudsperson of the county',
      reach: '+1 555 0100',
      ...over,
    });
    const inside = (person: PersonId): ConcernRecipient =>
      recipient({ standing: 'inside', member: town.memberIn(town.harbor, person).id, name: 'Someone here' });
    const concern = (to: ConcernRecipient, over: Partial<Concern> = {}): Concern => {
      const { organization: _, ...then } = to;
      return {
        id: town.id(),
        organization: town.harbor.id,
        reporter: town.melodie,
        recipient: then,
        words: 'He came to my flat.',
        state: to.standing === 'inside' ? 'received' : 'prepared',
        at: someTime,
        ...over,
      };
    };
    const tell = async (value: Concern): Promise<Concern> => {
      const said = town.event({ person: value.reporter }, 'concern', town.newId(), 1);
      await town.work(town.support(value.reporter), ({ concerns }) => concerns.keep(value, [said]));
      return value;
    };
    const own = (person: PersonId) => town.read(town.self(person), ({ concerns }) => concerns.reportedBy(person));
    const toldTo = (person: PersonId, where = town.harbor) =>
      town.read(town.support(person, where), ({ concerns }) => concerns.toldTo(town.harbor.id, person));
    const found = (person: PersonId, { id }: Concern, where = town.harbor) =>
      town.read(town.support(person, where), ({ concerns }) => concerns.find(town.harbor.id, id));

    it('has the recipients an administrator named, for its people to know', async () => {
      const [ombuds, corinna] = [recipient(), { ...inside(town.corinna), name: 'A first name' }];
      const of = (person: PersonId, where = town.harbor) =>
        town.read(town.support(person, where), ({ concernRecipients }) => concernRecipients.of(town.harbor.id));
      const named = town.event({ organization: town.harbor.id }, 'concern', town.newId(), 1);
      await town.work(town.acting('administer', town.corinna), async ({ concernRecipients }) => {
        for (const one of [ombuds, corinna]) await concernRecipients.keep(one, [{ ...named, id: town.newId() }]);
      });
      expect(await of(town.melodie)).toEqual([corinna, ombuds]);
      expect(await of(town.sam, town.lighthouse)).toEqual([]);
      await town.tries(town.support(town.melodie), ({ concernRecipients }) =>
        concernRecipients.keep(recipient({ name: 'A friend' }), []),
      );
      await town.tries(town.support(town.melodie), ({ concernRecipients }) => concernRecipients.remove(ombuds, []));
      expect(await of(town.melodie)).toEqual([corinna, ombuds]);
      await town.work(town.acting('administer', town.corinna), ({ concernRecipients }) =>
        concernRecipients.remove(ombuds, []),
      );
      expect(await of(town.melodie)).toEqual([corinna]);
    });

    it('is read by its reporter and the one recipient they picked, and by nobody else', async () => {
      const told = await tell(concern(inside(town.corinna), { about: town.memberIn(town.harbor, town.amir).id }));
      const prepared = await tell(concern(recipient()));
      expect(new Set(await own(town.melodie))).toEqual(new Set([told, prepared]));
      expect(await toldTo(town.corinna)).toEqual([told]);
      expect(await found(town.corinna, told)).toEqual(told);
      expect(await found(town.corinna, prepared)).toBeUndefined();
      expect(await own(town.corinna)).toEqual([]);
      for (const one of [told, prepared]) {
        expect(await found(town.amir, one)).toBeUndefined();
        expect(await found(town.sam, one, town.lighthouse)).toBeUndefined();
      }
      expect(await toldTo(town.amir)).toEqual([]);
    });

    it('is moved on by that recipient alone, and never told in another’s name', async () => {
      const told = await tell(concern(inside(town.corinna)));
      const closed = {
        ...told,
        state: 'closed',
        closing: 'We spoke.',
        lookedAtAt: someTime,
        closedAt: someTime,
      } as const;
      for (const person of [town.melodie, town.amir])
        await town.tries(town.support(person), ({ concerns }) => concerns.keep(closed, []));
      expect(await own(town.melodie)).toEqual([told]);
      await town.work(town.support(town.corinna), ({ concerns }) => concerns.keep(closed, []));
      expect(await own(town.melodie)).toEqual([closed]);
      await town.tries(town.support(town.corinna), ({ concerns }) =>
        concerns.keep(concern(recipient(), { reporter: town.amir }), []),
      );
      expect(await own(town.amir)).toEqual([]);
    });

    it('of a supporter is closed to whoever oversees them, even if they were picked', async () => {
      const told = await tell(concern(inside(town.corinna), { reporter: town.amir }));
      expect(await toldTo(town.corinna)).toEqual([told]);
      await standing(town, town.amir, ['mentor']);
      await standing(town, town.corinna, ['peer-supporter', 'coordinator']);
      expect(await toldTo(town.corinna)).toEqual([]);
      expect(await found(town.corinna, told)).toBeUndefined();
      expect(await own(town.amir)).toEqual([told]);
      await standing(town, town.amir, [], 2);
      expect(await toldTo(town.corinna)).toEqual([told]);
    });
  });
}
