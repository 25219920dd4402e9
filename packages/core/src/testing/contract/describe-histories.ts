import { beforeEach, describe, expect, it } from 'vitest';
import type { Accepted, Ended, Met } from '../../connection/connection.js';
import type { HistoryLine } from '../../connection/history-line.js';
import type { ConsentDirective } from '../../consent/directive.js';
import { dayOf } from '../../kernel/days.js';
import type { PersonId } from '../../person/person-id.js';
import { daysAfter, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { aDirective } from './describe-directives.js';
import { connected, connectionEvent, standing } from './things.js';

/** What every implementation of {@link Histories} promises. Corinna supports Melodie; Amir comes after her. */
export function describeHistories(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps what was before, without whom`, () => {
    let town: ContractTown;
    let before: Accepted;
    beforeEach(async () => {
      town = await contractTown(await open());
      before = await connected(town);
    });

    const day = dayOf(someTime);
    const line = (over: Partial<HistoryLine> = {}): HistoryLine => ({
      organization: town.harbor.id,
      label: expect.any(String) as string,
      person: town.melodie,
      kind: 'support',
      category: 'connections',
      on: day,
      ...over,
    });
    const theyMet = () => line({ category: 'meetings', on: daysAfter(day, 1) });
    const meet = async (): Promise<void> => {
      const met: Met = { ...before, status: 'met', metAt: daysAfter(someTime, 1), goingOn: [] };
      await town.work(town.support(town.melodie), ({ connections }) =>
        connections.keep({ value: met, version: 2 }, [connectionEvent(town, before, 3)]),
      );
    };
    const of = (reader: PersonId, where = town.harbor, person = town.melodie) =>
      town.read(town.support(reader, where), ({ histories }) => histories.of(person));
    const sign = async (over: Partial<ConsentDirective>): Promise<ConsentDirective> => {
      const value = aDirective(town, { recipients: [{ kind: 'person', person: town.amir }], ...over });
      await town.work(town.self(town.melodie), ({ directives }) => directives.keep({ value, version: 0 }, []));
      return value;
    };

    it('from when they said yes, and that they met; it stays when all else is over', async () => {
      const own = () => town.read(town.self(town.melodie), ({ histories }) => histories.of(town.melodie));
      expect(await own()).toEqual([line()]);
      await meet();
      expect(await own()).toEqual([line(), theyMet()]);
      const { acceptedAt: _, status: __, ...pair } = before;
      const ended: Ended = { ...pair, status: 'ended', endedAt: daysAfter(someTime, 9) };
      await town.work(town.support(town.corinna), ({ connections }) =>
        connections.keep({ value: ended, version: 3 }, [connectionEvent(town, before, 4)]),
      );
      expect(await own()).toEqual([line(), theyMet()]);
    });

    it('of support, for whoever was supported; of what is mutual, for both', async () => {
      expect(await of(town.corinna, town.harbor, town.corinna)).toEqual([]);
      await connected(town, { kind: 'mutual', inviter: town.noor, invitee: town.amir });
      for (const person of [town.noor, town.amir])
        expect(await of(person, town.harbor, person)).toEqual([line({ person, kind: 'mutual' })]);
    });

    it('under a label of each one’s own, so that the two cannot be laid side by side', async () => {
      await connected(town, { kind: 'mutual', inviter: town.noor, invitee: town.amir });
      const labels = await Promise.all([town.noor, town.amir].map((who) => of(who, town.harbor, who)));
      expect(new Set(labels.flat().map(({ label }) => label)).size).toBe(2);
      expect((await of(town.noor, town.harbor, town.noor)).map(({ label }) => label)).toEqual(
        labels[0]?.map(({ label }) => label),
      );
    });

    it('readable by its person, and by nobody else', async () => {
      expect(await of(town.melodie)).toEqual([line()]);
      for (const [reader, where] of [
        [town.corinna, town.harbor],
        [town.amir, town.harbor],
        [town.noor, town.harbor],
        [town.sam, town.lighthouse],
      ] as const)
        expect(await of(reader, where)).toEqual([]);
    });

    it('opened by its person’s yes, to whom they name, a category at a time, until it is taken back', async () => {
      await meet();
      await sign({ categories: ['plan', 'organization-entries'] });
      expect(await of(town.amir)).toEqual([]);
      const value = await sign({ categories: ['meetings'] });
      expect(await of(town.amir)).toEqual([theyMet()]);
      expect(await of(town.noor)).toEqual([]);
      await sign({ categories: ['connections'] });
      expect(await of(town.amir)).toEqual([line(), theyMet()]);
      expect(
        await town.read(town.acting('match', town.amir, town.harbor), ({ histories }) => histories.of(town.melodie)),
      ).toEqual([]);
      await town.work(town.self(town.melodie), ({ directives }) =>
        directives.keep({ value: { ...value, withdrawals: [{ at: someTime }] }, version: 1 }, []),
      );
      expect(await of(town.amir)).toEqual([line()]);
    });

    it('closed to whoever supervises, schedules or employs its person, whatever they signed', async () => {
      await sign({ categories: ['connections'] });
      expect(await of(town.amir)).toHaveLength(1);
      await standing(town, town.melodie, ['peer-supporter']);
      await standing(town, town.amir, ['supervisor']);
      expect(await of(town.amir)).toEqual([]);
    });

    it('with no way to the other one: their connection stays closed', async () => {
      await sign({ categories: ['connections', 'meetings'] });
      const read = await town.read(town.support(town.amir), async ({ connections }) => [
        await connections.find(town.harbor.id, before.id),
        ...(await connections.of(town.melodie)),
      ]);
      expect(read).toEqual([undefined]);
      expect(JSON.stringify(await of(town.amir))).not.toContain(town.corinna);
    });
  });
}
