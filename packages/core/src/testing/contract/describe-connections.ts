import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../connection/connection.js';
import { daysAfter, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { aConsent, accepted, anInvitation, connected, connectionEvent, open } from './things.js';

/** What every implementation of {@link Connections} promises. Run it against yours. */
export function describeConnections(name: string, begin: () => Promise<ContractWorld>): void {
  describe(`${name} keeps connections`, () => {
    let town: ContractTown;
    beforeEach(async () => {
      town = await contractTown(await begin());
    });

    const send = async (invitation = anInvitation(town)) => {
      await town.work(town.support(invitation.inviter), ({ connections }) =>
        connections.keep({ value: invitation, version: 0 }, [connectionEvent(town, invitation, 1)]),
      );
      return invitation;
    };

    it('gives back exactly what was kept, in every state', async () => {
      const { inviter, invitee, organization, ...rest } = anInvitation(town);
      const pair = { inviter, invitee, organization, ...rest };
      const meeting = {
        proposedBy: invitee,
        startsAt: daysAfter(someTime, 3),
        timeZone: 'America/Chicago',
        mode: 'walk',
        place: 'The pier',
        words: 'coffee',
      } as const;
      const joined = { ...pair, acceptedAt: someTime, meeting: { ...meeting, agreedAt: someTime } };
      const states: readonly Connection[] = [
        pair,
        { ...pair, status: 'accepted', acceptedAt: someTime },
        { ...pair, status: 'accepted', acceptedAt: someTime, meeting },
        { ...joined, status: 'met', metAt: someTime, goingOn: [] },
        { ...joined, status: 'met', metAt: someTime, goingOn: [inviter] },
        { ...joined, status: 'active', activeSince: someTime },
        { ...pair, status: 'ended', endedAt: someTime },
        { ...pair, status: 'closed', how: 'withdrawn', closedAt: someTime },
        {
          ...pair,
          status: 'closed',
          how: 'declined',
          closedAt: someTime,
          saidYesTo: { dimension: 'language', value: { form: 'language', tag: 'es', proficiency: 'good' } },
        },
      ];
      await open(town, pair);
      for (const [version, value] of states.entries()) {
        const kept = await town.work(town.support(inviter), ({ connections }) =>
          connections.keep({ value, version }, [connectionEvent(town, pair, version + 1)]),
        );
        expect(kept).toEqual({ ok: true, value: version + 1 });
        const read = await town.read(town.support(invitee), ({ connections }) =>
          connections.find(organization, pair.id),
        );
        expect(read).toEqual({ value, version: version + 1 });
      }
    });

    it('refuses a change that did not see the latest version, and says which that is', async () => {
      const invitation = await send();
      const late = await town.work(town.support(town.corinna), ({ connections }) =>
        connections.keep({ value: accepted(invitation), version: 0 }, [connectionEvent(town, invitation, 1)]),
      );
      expect(late).toEqual({ ok: false, error: { kind: 'ChangedMeanwhile', version: 1 } });
    });

    it('keeps nothing when the work answers that it is refused', async () => {
      const invitation = anInvitation(town);
      await town.work(town.support(town.melodie), async ({ connections }) => {
        await connections.keep({ value: invitation, version: 0 }, [connectionEvent(town, invitation, 1)]);
        return { ok: false, error: 'changed my mind' } as const;
      });
      expect(await town.read(town.support(town.melodie), ({ connections }) => connections.of(town.melodie))).toEqual(
        [],
      );
    });

    it('keeps nothing when the work breaks', async () => {
      const invitation = anInvitation(town);
      const broken = town.work(town.support(town.melodie), async ({ connections }) => {
        await connections.keep({ value: invitation, version: 0 }, [connectionEvent(town, invitation, 1)]);
        return Promise.reject(new Error('the lights went out'));
      });
      await expect(broken).rejects.toThrow('the lights went out');
      expect(await town.read(town.support(town.melodie), ({ connections }) => connections.of(town.melodie))).toEqual(
        [],
      );
    });

    it('shows a connection to the two people in it, in their own scope and as members', async () => {
      const { id, organization } = await send();
      for (const person of [town.melodie, town.corinna]) {
        for (const scope of [town.self(person), town.support(person)]) {
          const mine = await town.read(scope, ({ connections }) => connections.of(person));
          expect(mine.map(({ value }) => value.id)).toEqual([id]);
          expect(await town.read(scope, ({ connections }) => connections.find(organization, id))).toBeDefined();
        }
      }
    });

    it('shows it to nobody else, and lets nobody else change it', async () => {
      const invitation = await send();
      const { organization, id, inviter } = invitation;
      const others = [
        town.support(town.amir),
        town.self(town.amir),
        town.self(town.stranger),
        town.support(town.sam, town.lighthouse),
      ];
      for (const scope of others) {
        expect(await town.read(scope, ({ connections }) => connections.find(organization, id))).toBeUndefined();
        expect(await town.read(scope, ({ connections }) => connections.of(inviter))).toEqual([]);
        await town.tries(scope, ({ connections }) =>
          connections.keep({ value: accepted(invitation), version: 1 }, [connectionEvent(town, invitation, 2)]),
        );
      }
      expect(await town.read(town.support(inviter), ({ connections }) => connections.find(organization, id))).toEqual({
        value: invitation,
        version: 1,
      });
    });

    it('lets nobody make a connection between two others', async () => {
      const invitation = anInvitation(town);
      await town.tries(town.support(town.amir), ({ connections }) =>
        connections.keep({ value: invitation, version: 0 }, [connectionEvent(town, invitation, 1)]),
      );
      expect(await town.read(town.support(town.melodie), ({ connections }) => connections.of(town.melodie))).toEqual(
        [],
      );
    });

    it('does not tell one organization of a connection in the other', async () => {
      const here = await connected(town, { inviter: town.amir, kind: 'mutual' });
      const there = await connected(town, {
        organization: town.lighthouse.id,
        inviter: town.amir,
        invitee: town.sam,
        kind: 'mutual',
      });
      const ids = async (scope: Parameters<ContractTown['read']>[0]) =>
        (await town.read(scope, ({ connections }) => connections.of(town.amir))).map(({ value }) => value.id);
      expect(await ids(town.support(town.amir))).toEqual([here.id]);
      expect(await ids(town.support(town.amir, town.lighthouse))).toEqual([there.id]);
      expect(new Set(await ids(town.self(town.amir)))).toEqual(new Set([here.id, there.id]));
    });

    it('lists newest invitations first, and those between two people alone', async () => {
      const older = await send(anInvitation(town, { invitedAt: daysAfter(someTime, -2) }));
      const newer = await send();
      const withAmir = await send(
        anInvitation(town, { invitee: town.amir, kind: 'mutual', invitedAt: daysAfter(someTime, -1) }),
      );
      const read = (task: Parameters<typeof town.read>[1]) => town.read(town.support(town.melodie), task);
      expect(
        await read(async ({ connections }) =>
          (await connections.of(town.melodie, town.harbor.id)).map(({ value }) => value.id),
        ),
      ).toEqual([newer.id, withAmir.id, older.id]);
      expect(
        await read(async ({ connections }) =>
          (await connections.between(town.harbor.id, town.corinna, town.melodie)).map(({ value }) => value.id),
        ),
      ).toEqual([newer.id, older.id]);
    });

    it('counts the people someone supports: live, in support, here', async () => {
      await connected(town);
      await send(anInvitation(town, { inviter: town.amir }));
      await connected(town, { inviter: town.amir, kind: 'mutual' });
      const count = await town.read(town.support(town.corinna), ({ connections }) =>
        connections.supportedBy(town.harbor.id, town.corinna),
      );
      expect(count).toBe(1);
    });

    it('keeps a card for its writer alone until a consent shows it, and no longer than that', async () => {
      const connection = await connected(town);
      const { id } = connection;
      const card = { person: town.melodie, connection: id, words: '+1 555 0101' };
      const consent = aConsent(town, { subject: { kind: 'contact', connection: id } });
      const seenBy = (person: typeof town.melodie) =>
        town.read(town.support(person), ({ connections }) => connections.cards(id));
      const keep = (value: typeof consent, version: number) =>
        town.work(town.support(town.melodie), ({ consents }) =>
          consents.keep({ value, version }, [town.event({ person: town.melodie }, 'consent', value.id, version + 1)]),
        );

      await town.work(town.support(town.melodie), ({ connections }) => connections.keepCard(card));
      expect(await seenBy(town.melodie)).toEqual([card]);
      expect(await seenBy(town.corinna)).toEqual([]);

      await keep(consent, 0);
      expect(await seenBy(town.corinna)).toEqual([]);
      await open(town, connection, 'contact-and-plan');
      expect(await seenBy(town.corinna)).toEqual([card]);
      expect(await seenBy(town.amir)).toEqual([]);

      await keep({ ...consent, withdrawnAt: someTime }, 1);
      expect(await seenBy(town.corinna)).toEqual([]);
    });

    it("replaces and removes one's own card, and nobody else's", async () => {
      const { id } = await connected(town);
      const card = { person: town.melodie, connection: id, words: 'old number' };
      const mine = () => town.read(town.support(town.melodie), ({ connections }) => connections.cards(id));
      await town.work(town.support(town.melodie), ({ connections }) => connections.keepCard(card));
      await town.work(town.support(town.melodie), ({ connections }) =>
        connections.keepCard({ ...card, words: 'new number' }),
      );
      await town.tries(town.support(town.corinna), ({ connections }) =>
        connections.keepCard({ ...card, words: 'not hers' }),
      );
      await town.tries(town.support(town.corinna), ({ connections }) => connections.removeCard(town.melodie, id));
      expect(await mine()).toEqual([{ ...card, words: 'new number' }]);
      await town.work(town.support(town.melodie), ({ connections }) => connections.removeCard(town.melodie, id));
      expect(await mine()).toEqual([]);
    });
  });
}
