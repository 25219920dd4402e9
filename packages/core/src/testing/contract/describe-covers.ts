import { beforeEach, describe, expect, it } from 'vitest';
import { claimScope, eraseScope, setUpScope } from '../../access/scope.js';
import type { Connection } from '../../connection/connection.js';
import type { Cover } from '../../cover/cover.js';
import type { PersonId } from '../../person/person-id.js';
import { daysAfter, longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { anInvitation, connected } from './things.js';

/** What every implementation of {@link Covers} promises. Amir is asked to step in for Corinna, who supports Melodie. */
export function describeCovers(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} keeps who steps in for whom`, () => {
    let town: ContractTown;
    let asked: Cover;
    beforeEach(async () => {
      town = await contractTown(await open());
      asked = { person: town.corinna, other: town.amir, organization: town.harbor.id, askedAt: longBefore };
    });
    const event = (person: PersonId) => town.event({ person }, 'cover', town.newId(), 1);
    const ask = (cover = asked) =>
      town.work(town.support(cover.person), ({ covers }) => covers.ask(cover, [event(cover.person)]));
    const agree = ({ askedAt: _, ...cover } = asked, agreedAt = someTime) =>
      town.work(town.support(cover.other), ({ covers }) => covers.agree({ ...cover, agreedAt }, [event(cover.other)]));
    const both = (
      person: PersonId,
      purpose: 'support' | 'match' | 'administer' | 'self' = 'self',
      where = town.harbor,
    ) =>
      town.read(
        purpose === 'self' ? town.self(person) : town.acting(purpose, person, where),
        async ({ covers }): Promise<readonly Cover[]> => [
          ...(await covers.askedBy(town.corinna)),
          ...(await covers.askedOf(town.amir)),
        ],
      );
    const agreedFor = (person: PersonId, where = town.harbor) =>
      town.read(town.support(person, where), ({ covers }) => covers.agreedFor(town.harbor.id, town.corinna));

    it('asked once, and agreed to by the one who was asked', async () => {
      await ask();
      await ask({ ...asked, askedAt: someTime });
      for (const person of [town.corinna, town.amir]) expect(await both(person)).toEqual([asked, asked]);
      expect(await agreedFor(town.corinna)).toEqual([]);
      await agree();
      const agreed = { ...asked, agreedAt: someTime };
      for (const person of [town.corinna, town.amir]) expect(await both(person)).toEqual([agreed, agreed]);
      expect(await agreedFor(town.corinna)).toEqual([town.amir]);
    });

    it('first yes first', async () => {
      await ask();
      await ask({ ...asked, other: town.noor });
      await agree(asked, daysAfter(someTime, 1));
      await agree({ ...asked, other: town.noor }, someTime);
      expect(await agreedFor(town.corinna)).toEqual([town.noor, town.amir]);
    });

    it('is said yes to in nobody else’s name, and asked in nobody else’s', async () => {
      await ask();
      const { askedAt: _, ...yes } = { ...asked, agreedAt: someTime };
      for (const person of [town.corinna, town.melodie, town.noor])
        await town.tries(town.support(person), ({ covers }) => covers.agree(yes, []));
      await town.tries(town.support(town.corinna), ({ covers }) =>
        covers.ask({ ...asked, other: town.noor, ...{ agreedAt: someTime } }, []),
      );
      await town.tries(town.support(town.melodie), ({ covers }) =>
        covers.ask({ ...asked, person: town.noor, other: town.melodie }, []),
      );
      expect(await agreedFor(town.corinna)).toEqual([]);
      expect(await both(town.amir)).toEqual([asked, asked]);
      expect(await town.read(town.self(town.melodie), ({ covers }) => covers.askedOf(town.melodie))).toEqual([]);
    });

    it('is ended by either of the two, and by nobody else', async () => {
      for (const who of [town.corinna, town.amir]) {
        await ask();
        await agree();
        for (const other of [town.melodie, town.noor])
          await town.tries(town.support(other), ({ covers }) => covers.end(asked, []));
        expect(await both(who)).toHaveLength(2);
        await town.work(town.self(who), ({ covers }) => covers.end(asked, [event(who)]));
        expect(await both(who)).toEqual([]);
      }
    });

    it('is read by the two; who agreed, by those the one who asked supports or once supported there; and by nobody else', async () => {
      await ask();
      const connection = await connected(town);
      expect(await agreedFor(town.melodie)).toEqual([]);
      await agree();
      expect(await agreedFor(town.melodie)).toEqual([town.amir]);
      // Neither whoever administers the place, nor whoever supports as well, nor another organization.
      for (const person of [town.noor, town.sam]) {
        const where = person === town.sam ? town.lighthouse : town.harbor;
        expect(await agreedFor(person, where)).toEqual([]);
        for (const purpose of ['support', 'match', 'administer', 'self'] as const)
          expect(await both(person, purpose, where)).toEqual([]);
      }
      expect(await town.read(town.self(town.melodie), ({ covers }) => covers.agreedFor(town.harbor.id, town.corinna))).toEqual([]); // prettier-ignore
      expect(await town.read(town.importing(), ({ covers }) => covers.agreedFor(town.harbor.id, town.corinna))).toEqual(
        [],
      );
      const { acceptedAt: _, ...rest } = connection;
      const ended: Connection = { ...rest, status: 'ended', endedAt: someTime };
      await town.work(town.support(town.corinna), ({ connections }) =>
        connections.keep({ value: ended, version: 2 }, []),
      );
      expect(await agreedFor(town.melodie)).toEqual([town.amir]);
    });

    it('is not read after an invitation that came to nothing, by a mutual peer, or by whoever supports the supporter', async () => {
      await ask();
      await agree();
      const invitation = anInvitation(town);
      await town.work(town.support(town.melodie), ({ connections }) =>
        connections.keep({ value: invitation, version: 0 }, []),
      );
      expect(await agreedFor(town.melodie)).toEqual([]);
      const closed = { ...invitation, status: 'closed', how: 'declined', closedAt: someTime } as const;
      await town.work(town.support(town.corinna), ({ connections }) =>
        connections.keep({ value: closed, version: 1 }, []),
      );
      expect(await agreedFor(town.melodie)).toEqual([]);
      await connected(town, { kind: 'mutual' });
      expect(await agreedFor(town.melodie)).toEqual([]);
      await connected(town, { inviter: town.corinna, invitee: town.noor });
      expect(await agreedFor(town.noor)).toEqual([]);
    });

    it.each(['amir', 'corinna'] as const)('goes with %s when they are erased, and stays until then', async (gone) => {
      const [who, stays] = [town[gone], town[gone === 'amir' ? 'corinna' : 'amir']];
      await ask();
      await agree();
      await connected(town);
      await town.work(town.self(who), ({ erasures }) =>
        erasures.ask({ person: who, askedAt: someTime, dueAt: someTime }),
      );
      expect(await agreedFor(town.melodie)).toEqual([town.amir]);
      await town.work(eraseScope(who), ({ erasures }) => erasures.destroy(who, someTime));
      expect(await both(stays)).toEqual([]);
      expect(await agreedFor(town.melodie)).toEqual([]);
    });

    it('and is asked of whoever takes the place of an imported person', async () => {
      await ask();
      const identity = { issuer: 'https://id.example', subject: town.newId() };
      await town.work(setUpScope(), ({ people }) => people.recognise(identity, town.stranger, someTime));
      const code = { organization: town.harbor.id, person: town.amir, digest: town.newId(), openUntil: someTime };
      await town.work(town.importing(), ({ claimCodes }) => claimCodes.keep(code));
      await town.work(claimScope(code.digest, identity), ({ memberships }) =>
        memberships.handOver(town.harbor.id, town.amir, town.stranger),
      );
      const own = await town.read(town.self(town.corinna), ({ covers }) => covers.askedBy(town.corinna));
      expect(own).toEqual([{ ...asked, other: town.stranger }]);
    });
  });
}
