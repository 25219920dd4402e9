import type { EntityManager } from '@mikro-orm/postgresql';
import { noteScope } from '@peerness/core';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadAnchors } from '../../src/audit/anchors/read-anchors.js';
import type { ChainReport, Wrong } from '../../src/audit/report.js';
import { duringRequest, type InstallationEvent } from '../../src/index.js';
import { noteEvents } from '../../src/installation/note-events.js';
import { contextOf } from '../../src/walls/context-of.js';
import { ask } from '../test-database.js';
import { type Chains, someChains } from './a-chain.js';
import { chanceOf } from './chance.js';

const length = 40;
const times = 20;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const chance = chanceOf(seed);

let chains: Chains;
let anchors: ReadAnchors;
const events: InstallationEvent[] = Array.from({ length }, (_, n) => ({
  id: randomUUID(),
  at: new Date(Date.UTC(2026, 2, 4, 10, n)),
  kind: 'token-rejected',
  code: 'not-accepted',
  times: n + 1,
  ...(n % 2 === 0 && { request: randomUUID() }),
}));

beforeAll(async () => {
  chains = await someChains();
  for (const event of events) await note([event]);
  await chains.happens(chains.town.harbor);
  await chains.anchor();
  anchors = await chains.anchors();
}, 180_000);
afterAll(() => chains?.close());

function as<Answer>(context: object, task: (em: EntityManager) => Promise<Answer>): Promise<Answer> {
  return chains.database.orm.em
    .fork({ session: { variables: { ...context } } })
    .transactional((em) => task(em as EntityManager));
}

const note = (some: readonly InstallationEvent[]): Promise<void> =>
  as(contextOf(noteScope()), (em) => noteEvents(em, some));
const asSuperuser = <Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
  ask<Row>(chains.home.superuserUrl, sql, params);
const count = async (): Promise<number> =>
  (await asSuperuser<{ n: number }>('select count(*)::integer as n from installation_event'))[0]?.n ?? 0;
const ofInstallation = ({ chains: all }: { readonly chains: readonly ChainReport[] }): ChainReport => {
  const found = all.find(({ family }) => family === 'installation');
  if (!found) throw new Error('The installation has no chain.');
  return found;
};

describe('what happened to the installation', () => {
  it('begins with the steps of its schema, and is sealed in a chain of its own', async () => {
    const [first] = await asSuperuser<object>(
      `select kind, code, times, s.seq::integer as seq from installation_event i join peerness_seal s on s.event = i.id and s.family = 'installation' order by seq limit 1`,
    );
    expect(first).toMatchObject({ kind: 'migrated', code: expect.stringMatching(/^[a-z-]+$/) as string, seq: 1 });
    const report = await chains.after(() => Promise.resolve(), anchors);
    expect(report.sound).toBe(true);
    expect(ofInstallation(report)).toMatchObject({ seals: length + 1, events: length + 1, found: [] });
  });

  it('is kept once, however often it is told', async () => {
    const before = await count();
    await note(events);
    expect(await count()).toBe(before);
  });

  it('takes codes and nothing else: no address, no sentence, no long word of anybody’s', async () => {
    const [one] = events;
    const without = { ...one, id: randomUUID() } as InstallationEvent;
    for (const code of ['jane@example.org', '192.168.0.1/24', 'She wrote: "no"', 'Ñandú', 'x'.repeat(121)])
      await expect(note([{ ...without, code }]), code).rejects.toThrow();
    await expect(note([{ ...without, kind: 'Melodie Smith' as 'started' }])).rejects.toThrow();
    await expect(note([{ ...without, times: 0 }])).rejects.toThrow();
  });

  it('is written by whoever notes, read by the auditor, and by nobody else', async () => {
    const seen = (context: object): Promise<number> =>
      as(context, async (em) => (await em.execute<object[]>('select id from installation_event')).length);
    const before = await count();
    expect(await seen({ 'app.purpose': 'audit' })).toBe(before);
    for (const purpose of ['note', 'self', 'dispatch', 'set-up', 'forget', 'erase', 'administer'])
      expect(await seen({ 'app.purpose': purpose, 'app.actor': chains.town.melodie }), purpose).toBe(0);
    for (const purpose of ['audit', 'self', 'dispatch', 'set-up'])
      await expect(
        as({ 'app.purpose': purpose, 'app.actor': chains.town.melodie }, (em) =>
          noteEvents(em, [{ ...(events[0] as InstallationEvent), id: randomUUID() }]),
        ),
        purpose,
      ).rejects.toThrow();
    expect(await count()).toBe(before);
  });

  it.each([
    ['changed', 'update installation_event set times = 1'],
    ['removed', 'delete from installation_event'],
    ['emptied', 'truncate installation_event'],
  ])('is not %s, not by the owner of the table either', async (_, sql) => {
    const before = await count();
    const asOwner = `alter table installation_event no force row level security; ${sql}`;
    await expect(ask(chains.home.ownerUrl, asOwner)).rejects.toThrow('What was written down stays.');
    expect(await count()).toBe(before);
  });
});

const free = (em: EntityManager): Promise<unknown> => em.execute('set local session_replication_role = replica');
const at = `(select event from peerness_seal where family = 'installation' and seq = ?)`;
const edit =
  (set: string) =>
  async (em: EntityManager, place: number): Promise<void> => {
    await free(em);
    await em.execute(`update installation_event set ${set} where id = ${at}`, [place]);
  };

interface Tampered {
  readonly name: string;
  readonly wrong: Wrong;
  readonly where?: 'nowhere';
  do(em: EntityManager, place: number): Promise<unknown>;
}

const tamperings: readonly Tampered[] = [
  { name: 'a count is made smaller', wrong: 'edited', do: edit('times = times + 1') },
  { name: 'a code is edited', wrong: 'edited', do: edit(`code = 'unclear'`) },
  { name: 'the time is edited by a microsecond', wrong: 'edited', do: edit(`at = at + interval '1 microsecond'`) },
  { name: 'the request is edited, or made up', wrong: 'edited', do: edit('request = gen_random_uuid()') },
  {
    name: 'an event is deleted',
    wrong: 'missing',
    do: async (em, place) => {
      await free(em);
      await em.execute(`delete from installation_event where id = ${at}`, [place]);
    },
  },
  {
    name: 'the tail is cut off, and the head says so',
    wrong: 'truncated',
    do: async (em, place) => {
      await free(em);
      await em.execute(
        `with gone as (delete from peerness_seal where family = 'installation' and seq >= ? returning event)
         delete from installation_event where id in (select event from gone)`,
        [place],
      );
      await em.execute(
        `update peerness_head as h set seq = ?::bigint, hash = (select hash from peerness_seal as s where s.family = h.family and s.seq = ?::bigint) where family = 'installation'`,
        [place - 1, place - 1],
      );
    },
  },
  {
    name: 'an event is inserted while the trigger is disabled',
    wrong: 'unsealed',
    where: 'nowhere',
    do: async (em) => {
      await free(em);
      await em.execute(
        `insert into installation_event values (gen_random_uuid(), now(), 'command-done', 'keys rotate', 1, null)`,
      );
    },
  },
];

describe(`tampering with it as a superuser, seed ${seed}`, () => {
  it.each(tamperings)(`is found, ${times} of ${times}, at its very place: $name`, { timeout: 120_000 }, async (one) => {
    for (let n = 0; n < times; n += 1) {
      const place = 2 + chance(length - 2);
      const report = await chains.after((em) => one.do(em, place), anchors);
      const [found] = ofInstallation(report).found;
      expect(report.sound, `${one.name} at ${place}`).toBe(false);
      expect(found?.wrong, `${one.name} at ${place}`).toBe(one.wrong);
      expect(found?.seq, `${one.name} at ${place}`).toBe(one.where === 'nowhere' ? undefined : place);
    }
  });
});

describe('the request something was written down in', () => {
  it('is sealed with it, whoever’s event it is', async () => {
    const request = randomUUID();
    const { melodie, harbor } = chains.town;
    const [theirs, ours] = await duringRequest(request, async () => [
      await chains.happensTo(melodie),
      await chains.happens(harbor),
    ]);
    const outside = await chains.happens(harbor);
    for (const [table, id, expected] of [
      ['person_event', theirs, request],
      ['organization_event', ours, request],
      ['organization_event', outside, null],
    ] as const) {
      expect(await asSuperuser(`select request from ${table} where id = ?`, [id])).toEqual([{ request: expected }]);
      const changed = await chains.after(async (em) => {
        await free(em);
        await em.execute(`update ${table} set request = gen_random_uuid() where id = ?`, [id]);
      });
      expect(changed.chains.flatMap(({ found }) => found)).toMatchObject([{ wrong: 'edited', event: id }]);
    }
    expect((await chains.after(() => Promise.resolve())).sound).toBe(true);
  });
});
