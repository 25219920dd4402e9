import { beforeEach, describe, expect, it } from 'vitest';
import { setUpScope } from '../../access/scope.js';
import type { ConnectionId } from '../../connection/connection.js';
import { catalogueOf } from '../../dimension/catalogue.js';
import type { PersonId } from '../../person/person-id.js';
import type { Presence } from '../../presence/presence.js';
import { builtInBriefing } from '../../trust/built-in-briefing.js';
import { acceptInvitation } from '../../use-cases/accept-invitation.js';
import { agreeToCover } from '../../use-cases/agree-to-cover.js';
import { askForCover } from '../../use-cases/ask-for-cover.js';
import { block } from '../../use-cases/block.js';
import { declareConflict } from '../../use-cases/declare-conflict.js';
import { endConnection } from '../../use-cases/end-connection.js';
import { endCover } from '../../use-cases/end-cover.js';
import { eraseMyself } from '../../use-cases/erase-myself.js';
import { invite } from '../../use-cases/invite.js';
import { sayNotAgain } from '../../use-cases/not-again.js';
import { createViews } from '../../views/create-views.js';
import { readGlobalId } from '../../views/global-id.js';
import { daysAfter, longBefore, someTime } from '../specimens.js';
import { type ContractTown, contractTown, type ContractWorld } from './contract-world.js';
import { coverSelections } from './cover-selections.js';

const briefing = { text: builtInBriefing.version, language: 'en' };
const supports = { engagement: 'employed', places: 2, from: longBefore } as const;

/** Corinna supports Melodie and asks Amir, who supports too, to step in: on real walls, read through the views. */
export function describeCovering(name: string, open: () => Promise<ContractWorld>): void {
  describe(`${name} lets a supporter leave without leaving anyone alone`, () => {
    let town: ContractTown;
    let connection: ConnectionId;
    beforeEach(async () => {
      town = await contractTown(await open());
      await presence('amir');
      const to = about('corinna').person;
      const sent = await invite(
        town.work,
        self('melodie'),
        { organization: town.harbor.id, to, kind: 'support' },
        when(),
      );
      const ref = readGlobalId(sent.ok ? (sent.value['connection'] ?? '') : '');
      connection = (ref.ok ? ref.value.ids[1] : '') as ConnectionId;
      const accepted = await acceptInvitation(town.work, self('corinna'), { ...on(), briefing }, when());
      expect(accepted.ok).toBe(true);
    });
    type Name = 'melodie' | 'corinna' | 'amir' | 'noor';
    const self = (who: Name) => town.self(town[who]);
    const when = () => ({ at: someTime, newId: town.newId });
    const on = () => ({ organization: town.harbor.id, connection });
    const about = (who: Name) => ({ organization: town.harbor.id, person: town.memberIn(town.harbor, town[who]).id });

    /** Supports there, and is seen; unless told otherwise. */
    const presence = async (who: Name, over: Partial<Presence> = {}, suspendedAt?: Date): Promise<void> => {
      const member = { ...town.memberIn(town.harbor, town[who]), ...(suspendedAt && { suspendedAt }) };
      const value = { ...member, roles: [{ code: 'peer-supporter' as const, ...supports }] };
      const setting = { seen: true, mutual: false, paused: false, since: longBefore };
      const offers = [{ role: 'peer-supporter' as const, ...supports }];
      await town.work(town.importing(), async ({ memberships, presences }) => {
        const version = (await memberships.ofPerson(town.harbor.id, town[who]))?.version ?? 0;
        await memberships.keep({ value, version }, []);
        await presences.keep(town.presenceIn(town.harbor, town[who], { name: who, setting, offers, ...over }));
      });
    };
    const rests = { seen: true, mutual: false, paused: true, since: longBefore };
    const ask = (of: Name = 'amir', by: Name = 'corinna') => askForCover(town.work, self(by), about(of), when());
    const agree = (by: Name = 'amir', to: Name = 'corinna') => agreeToCover(town.work, self(by), about(to), when());
    const covered = async (): Promise<void> => {
      expect([await ask(), await agree()]).toEqual([
        { ok: true, value: {} },
        { ok: true, value: {} },
      ]);
    };
    const views = () => createViews(town.work, { catalogue: catalogueOf() });
    const reader = (who: Name) => ({ self: self(who), at: someTime, newId: town.newId, languages: ['en'] });
    /** Who would step in, and the ways on. */
    const read = async (who: Name = 'melodie') => {
      const ref = { kind: 'connection', ids: [town.harbor.id, connection] } as const;
      const found = await views().node(reader(who), ref, coverSelections.connection);
      const ways = found?.['waysOn'] as readonly { readonly kind: string }[];
      return {
        cover: (found?.['cover'] as readonly { readonly name: string }[]).map((one) => one.name),
        ways: ways.map(({ kind }) => kind),
        alone: (found?.['access'] as { readonly leavesWithoutCover: boolean }).leavesWithoutCover,
      };
    };
    const lists = async (who: Name): Promise<string> =>
      JSON.stringify(await views().viewer(reader(who), coverSelections.viewer));
    const ways = ['LOOK_AT_LISTED', 'ASK', 'WAIT_WITH_SOMEONE'];
    const nobody = { ok: false, error: { kind: 'NotFound', path: ['person'] } };

    it('whoever is supported reads it from the first day, however their supporter is by then', async () => {
      expect(await read()).toEqual({ cover: [], ways: [], alone: false });
      await ask();
      expect((await read()).cover).toEqual([]);
      await agree();
      const before = await read();
      expect(before).toEqual({ cover: ['amir'], ways: [], alone: false });
      await presence('corinna', { setting: rests });
      expect(await read()).toEqual(before);
      await presence('corinna', {}, someTime);
      expect(await read()).toEqual(before);
      await presence('corinna');
      expect((await endConnection(town.work, self('corinna'), on(), when())).ok).toBe(true);
      expect(await read()).toEqual({ cover: ['amir'], ways: ['TURN_TO_COVER', ...ways], alone: false });
      await eraseMyself(town.work, self('corinna'), {}, when());
      expect(await read()).toEqual({ cover: ['amir'], ways: ['TURN_TO_COVER', ...ways], alone: false });
      const over = await invite(
        town.work,
        self('melodie'),
        { organization: town.harbor.id, to: about('amir').person, kind: 'support' },
        when(),
      );
      expect(over.ok).toBe(true);
      expect((await read()).cover).toEqual(['amir']);
    });

    it('and after a block by either it reads as after any end', async () => {
      await covered();
      await endConnection(town.work, self('corinna'), on(), when());
      const ended = await read();
      for (const [who, whom] of [
        ['corinna', 'melodie'],
        ['melodie', 'corinna'],
      ] as const) {
        await block(town.work, self(who), about(whom), when());
        expect(await read()).toEqual(ended);
      }
    });

    it.each([
      ['Melodie keeps Amir away', 'apart', () => block(town.work, self('melodie'), about('amir'), when())],
      ['Amir keeps Melodie away', 'apart', () => block(town.work, self('amir'), about('melodie'), when())],
      ['Melodie would rather not again', 'apart', () => sayNotAgain(town.work, self('melodie'), about('amir'), when())],
      ['Amir would rather not again', 'apart', () => sayNotAgain(town.work, self('amir'), about('melodie'), when())],
      [
        'Melodie declared a tie',
        'apart',
        () => declareConflict(town.work, self('melodie'), { ...about('amir'), tie: 'family' }, when()),
      ],
      [
        'Amir declared a tie',
        'apart',
        () => declareConflict(town.work, self('amir'), { ...about('melodie'), tie: 'landlord' }, when()),
      ],
      ['Amir takes nobody on', 'apart', () => presence('amir', { offers: [] })],
      ['Amir rests', 'away', () => presence('amir', { setting: rests })],
      ['Amir is suspended', 'away', () => presence('amir', {}, someTime)],
      ['Amir is a minor', 'away', () => presence('amir', { ageGroup: 'minor' })],
      ['Amir took himself out', 'away', () => eraseMyself(town.work, self('amir'), {}, when())],
      [
        'Amir took it back',
        'away',
        () => endCover(town.work, self('amir'), { ...about('corinna'), side: 'by-me' }, when()),
      ],
    ] as const)('%s: to Melodie it is as if nobody had agreed', async (_, how, does) => {
      const before = await read();
      await covered();
      expect((await read()).cover).toEqual(['amir']);
      const [supporter, amirs, known] = [await lists('corinna'), await lists('amir'), await read('corinna')];
      expect(known).toEqual({ cover: [], ways: [], alone: false });
      await does();
      expect(await read()).toEqual(before);
      // What stands between the two is nothing Corinna could know, nor does Amir's own list tell him.
      if (how === 'apart') {
        expect([await lists('corinna'), await lists('amir'), await read('corinna')]).toEqual([supporter, amirs, known]);
      } else expect((await read('corinna')).alone).toBe(true);
      await endConnection(town.work, self('corinna'), on(), when());
      expect(await read()).toEqual({ ...before, ways });
    });

    it('whoever steps in is told who asks, and nothing of anybody supported', async () => {
      await covered();
      const told = await lists('amir');
      expect(told).toContain('Someone');
      expect(told).not.toContain('melodie');
      await endConnection(town.work, self('melodie'), on(), when());
      expect(await lists('amir')).toBe(told);
      expect(await lists('corinna')).toContain('amir');
      expect(await lists('noor')).toBe(await lists('melodie'));
    });

    it('takes along that somebody steps in, and for nobody else: no name, no id', async () => {
      await covered();
      const record = async (who: Name) =>
        String((await views().viewer(reader(who), coverSelections.record))?.['record']);
      for (const [who, side] of [
        ['corinna', 'for-me'],
        ['amir', 'by-me'],
      ] as const) {
        const taken = await record(who);
        expect(taken).toContain(`"side": "${side}"`);
        for (const id of [town.melodie, town.corinna, town.amir]) expect(taken).not.toContain(id);
      }
      expect(await record('melodie')).not.toContain('"covers"');
    });

    it('a block between the two supporters reads as a no, to both and to whoever is supported', async () => {
      const all = async () => [await lists('corinna'), await lists('amir'), await read(), await read('corinna')];
      await covered();
      await endCover(town.work, self('amir'), { ...about('corinna'), side: 'by-me' }, when());
      const afterANo = await all();
      for (const [who, whom] of [
        ['corinna', 'amir'],
        ['amir', 'corinna'],
      ] as const) {
        await covered();
        expect(await all()).not.toEqual(afterANo);
        await block(town.work, self(who), about(whom), when());
        expect(await all()).toEqual(afterANo);
        expect([await ask(), await agree()]).toEqual([nobody, nobody]);
        await town.work(self(who), ({ blocks }) =>
          blocks.lift({ person: town[who], blocked: town[whom], organization: town.harbor.id }, []),
        );
        expect(await all()).toEqual(afterANo);
      }
    });

    it('is asked only between supporters who see each other, and of five at most', async () => {
      const notSupporting = { kind: 'NotSupporting' };
      expect(await ask('amir', 'melodie')).toEqual({ ok: false, error: notSupporting });
      expect(await ask('melodie')).toEqual({ ok: false, error: { ...notSupporting, path: ['person'] } });
      for (const who of ['corinna', 'noor'] as const) expect(await ask(who)).toEqual(nobody);
      const stranger = { ...about('amir'), person: town.id<never>() };
      expect(await askForCover(town.work, self('corinna'), stranger, when())).toEqual(nobody);
      expect(await agree()).toEqual(nobody);
      const more = [town.id<PersonId>(), town.id<PersonId>()];
      await town.work(setUpScope(), async ({ people }) => {
        for (const one of more) await people.welcome(one, longBefore);
      });
      const asked = (other: PersonId) => ({ person: town.corinna, other, organization: town.harbor.id });
      await town.work(self('corinna'), async ({ covers }) => {
        for (const other of [town.melodie, town.sam, town.stranger, ...more])
          await covers.ask({ ...asked(other), askedAt: longBefore }, []);
        await covers.ask({ ...asked(town.noor), organization: town.lighthouse.id, askedAt: longBefore }, []);
      });
      expect(await ask()).toEqual({ ok: false, error: { kind: 'TooMany', most: 5, path: ['person'] } });
      await town.work(self('corinna'), ({ covers }) => covers.end(asked(town.sam), []));
      await covered();
      expect([(await ask()).ok, (await agree()).ok]).toEqual([true, true]);
    });

    it('and whoever leaves is told before that nobody would step in, and leaves all the same', async () => {
      expect((await read('corinna')).alone).toBe(true);
      await ask();
      expect((await read('corinna')).alone).toBe(true);
      await agree();
      expect((await read('corinna')).alone).toBe(false);
      expect((await read('melodie')).alone).toBe(false);
      await endCover(town.work, self('corinna'), { ...about('amir'), side: 'for-me' }, when());
      expect((await read('corinna')).alone).toBe(true);
      const ended = await endConnection(town.work, self('corinna'), on(), { ...when(), at: daysAfter(someTime, 1) });
      expect(ended.ok).toBe(true);
      expect((await read('corinna')).alone).toBe(false);
    });
  });
}
