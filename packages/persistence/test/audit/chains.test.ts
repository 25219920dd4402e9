import type { EntityManager } from '@mikro-orm/postgresql';
import { eraseScope } from '@peerness/core';
import { nobody } from '@peerness/core/record';
import { daysAfter, someTime } from '@peerness/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/index.js';
import { ask, contextKey } from '../test-database.js';
import { chainOf, type Chains, someChains } from './a-chain.js';

let chains: Chains;

beforeAll(async () => {
  chains = await someChains();
}, 120_000);

afterAll(() => chains?.close());

const asSuperuser = <Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
  ask<Row>(chains.home.superuserUrl, sql, params);

describe('what is written down', () => {
  it('is sealed with its transaction, in one row of numbers without a gap, however many write at once', async () => {
    const { town } = chains;
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let n = 0; n < 15; n += 1) {
        await chains.happens((writer + n) % 2 === 0 ? town.harbor : town.lighthouse, { n });
        await chains.happensTo(n % 2 === 0 ? town.melodie : town.sam, { n, with: town.corinna });
      }
    });
    await Promise.all(writers);
    const [counts] = await asSuperuser<{ events: number; seals: number; pending: number }>(
      `select (select count(*) from person_event)::integer + (select count(*) from organization_event)::integer + (select count(*) from access)::integer
         + (select count(*) from installation_event)::integer as events,
         (select count(*) from peerness_seal)::integer as seals, (select count(*) from peerness_unsealed)::integer as pending`,
    );
    expect(counts?.events).toBeGreaterThanOrEqual(240);
    expect(counts).toEqual({ events: counts?.events, seals: counts?.events, pending: 0 });
    const report = await verifyAudit({ ownerUrl: chains.home.ownerUrl, contextKey });
    expect(report.sound, JSON.stringify(report.chains.flatMap(({ found }) => found))).toBe(true);
  });

  it(
    'is sealed for many chains at once, whichever order two transactions name them in',
    { timeout: 60_000 },
    async () => {
      const { orm } = chains.superuser;
      const people = [chains.town.melodie, chains.town.sam, chains.town.amir, chains.town.noor];
      const write = (order: readonly string[]): Promise<void> =>
        orm.em.fork().transactional(async (em) => {
          for (const person of order)
            await em.execute(
              `insert into person_event (person_id, id, aggregate, aggregate_id, version, kind, schema, at, codes) values (?, gen_random_uuid(), 'person', 'x', 1, 'Met', 1, now(), '{}')`,
              [person],
            );
        });
      const outcomes = await Promise.allSettled(
        Array.from({ length: 40 }, (_, n) => write(n % 2 === 0 ? people : [...people].reverse())),
      );
      expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    },
  );

  it('is not changed, removed or emptied, not by the owner of the tables either', async () => {
    for (const table of ['person_event', 'organization_event', 'access', 'peerness_seal', 'peerness_head'])
      for (const order of [`truncate ${table} cascade`])
        await expect(ask(chains.home.ownerUrl, order), order).rejects.toMatchObject({ code: '2F003' });
    for (const order of [
      `update person_event set kind = 'Other'`,
      'delete from person_event',
      `update organization_event set version = 2`,
      'delete from organization_event',
      'update peerness_seal set seq = seq + 1',
      'delete from peerness_seal',
      'update peerness_head set seq = 0',
      'delete from peerness_head',
    ])
      await expect(asSuperuser(order), order).rejects.toMatchObject({ code: '2F003' });
  });

  it('leaves the application no right to the seals, and no function but the one for anchors', async () => {
    const asApplication = (sql: string): Promise<unknown> => ask(chains.home.applicationUrl, sql);
    for (const order of [
      'select * from peerness_seal',
      'select * from peerness_head',
      `insert into peerness_unsealed (tx) values ('1')`,
      `select peerness_note('person', gen_random_uuid(), 'person_event', gen_random_uuid(), '{}', null, '{}')`,
      `select peerness_head_of('person', gen_random_uuid())`,
    ])
      await expect(asApplication(order), order).rejects.toMatchObject({ code: '42501' });
    expect(await asApplication(`select * from peerness_heads('0')`)).not.toEqual([]);
  });
});

describe('a person who is erased', () => {
  it('takes their own chain along, and cannot be found from what the others keep, which verifies', async () => {
    const { amir, melodie, harbor, corinna, work, self } = chains.town;
    await chains.happensTo(amir, { said: 'hello' });
    const inHarbor = await chains.happens(harbor, { other: amir, and: [melodie] });
    await chains.happensTo(melodie, { other: amir, deep: { side: amir } });
    await chains.anchor();
    const before = await verifyAudit({ ownerUrl: chains.home.ownerUrl, contextKey, anchors: await chains.anchors() });
    expect(before.sound).toBe(true);
    const label = chainOf(before, amir).label;
    const salted = await asSuperuser<{ salt: string }>(
      `select encode(salts[3], 'hex') as salt from peerness_seal where event = ?`,
      [inHarbor],
    );

    await work(self(amir), ({ erasures }) => erasures.ask({ person: amir, askedAt: someTime, dueAt: someTime }));
    await work(eraseScope(amir), ({ erasures }) => erasures.destroy(amir, daysAfter(someTime, 7)));

    const everything = await asSuperuser<{ all: string }>(
      `select string_agg(to_jsonb(s)::text, ' ') || (select string_agg(to_jsonb(h)::text, ' ') from peerness_head h) || (select string_agg(to_jsonb(e)::text, ' ') from organization_event e)
         || (select string_agg(to_jsonb(p)::text, ' ') from person_event p) as all from peerness_seal s`,
    );
    expect(everything[0]?.all).toContain(nobody);
    for (const trace of [amir, amir.replaceAll('-', ''), salted[0]?.salt ?? 'no salt'])
      expect(everything[0]?.all.includes(trace), trace).toBe(false);
    // Whoever guesses who it was cannot try it out: the salt is gone, that of the others stays.
    expect(
      await asSuperuser(
        'select salts[3] is null as gone, salts[2] is null as other from peerness_seal where event = ?',
        [inHarbor],
      ),
    ).toEqual([{ gone: true, other: false }]);
    const after = await verifyAudit({ ownerUrl: chains.home.ownerUrl, contextKey, anchors: await chains.anchors() });
    expect(after.chains.flatMap(({ found }) => found)).toEqual([]);
    expect(after.sound).toBe(true);
    expect(after.chains.map((one) => one.owner)).not.toContain(amir);
    expect(after.chains.find((one) => one.family === 'installation')?.seals).toBe(2);
    expect(chainOf(after, melodie).seals).toBeGreaterThan(chainOf(before, melodie).seals);

    // The controls: without what was written down of its end, or with a name let go that no erasure let go, it is not sound.
    const found = await chains.after(
      async (em: EntityManager) => {
        await em.execute('set local session_replication_role = replica');
        await em.execute(`delete from peerness_seal where family = 'installation'`);
        await em.execute(`delete from peerness_head where family = 'installation'`);
      },
      await chains.anchors(),
    );
    expect(found.chains.find((one) => one.label === label)?.counts.truncated).toBeGreaterThan(0);
    expect(corinna).not.toBe(amir);
  });
});

describe('anchors', () => {
  it('hold nothing of anybody, and only what moved since the last', async () => {
    await chains.anchor();
    expect(await chains.anchor()).toBe(0);
    await chains.happens(chains.town.harbor);
    expect(await chains.anchor()).toBe(1);
    const { byLabel, wrong } = await chains.anchors();
    expect(wrong).toEqual([]);
    const people = await asSuperuser<{ id: string }>('select id from person');
    expect([...byLabel.keys()].filter((label) => people.some(({ id }) => id === label))).toEqual([]);
  });
});
