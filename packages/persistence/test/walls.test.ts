import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database/open-database.js';
import { createWork } from '../src/index.js';
import { ask, openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';
import { look, readEverything, tablesOf, visiting } from './visit.js';
import { type Everything, maySee, type Row } from './who-may-see.js';
import { fullWorld, type Visitor } from './world.js';

let home: TestDatabase;
let database: Database;
let visitors: readonly Visitor[];
let all: Everything;
let tables: readonly string[];

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 2);
  ({ visitors } = await fullWorld({ work: createWork(database), newId: uuidV7 }));
  all = await readEverything(home.superuserUrl);
  tables = await tablesOf(home.superuserUrl);
}, 120_000);

afterAll(async () => {
  await database?.close();
  await home?.drop();
});

const visitor = (name: string): Visitor => visitors.find((one) => one.name === name) ?? { name, context: {} };
const changed = async (sql: string, back: string, task: () => Promise<void>): Promise<void> => {
  await ask(home.superuserUrl, sql);
  await task().finally(() => ask(home.superuserUrl, back));
};

describe('bare SQL as the application’s role', () => {
  it('finds a row in every table, so that the rest means something', () => {
    expect([...all].filter(([, rows]) => rows.length === 0).map(([table]) => table)).toEqual([]);
    expect(tables.length).toBe(all.size);
  });

  it('sees no row that is not the visitor’s to see, and every row that is, in every table, as every visitor', async () => {
    const sightings = await look(database, all, visitors);
    expect(sightings.filter(({ foreign, missed }) => foreign + missed > 0)).toEqual([]);
    const seen = sightings.reduce((sum, one) => sum + one.seen, 0);
    console.log(`walls: tables ${tables.length} · visitors ${visitors.length} · rows seen ${seen} · foreign 0 · missed 0`);
    expect(seen).toBeGreaterThan(500);
  });

  it('sees nothing at all when nobody was named', async () => {
    const sightings = await look(database, all, [visitor('nobody'), visitor('emptiness'), visitor('a purpose without an actor')]);
    expect(sightings.filter(({ seen }) => seen > 0)).toEqual([]);
  });
});

describe('a wall that stands no more', () => {
  it('is noticed by the same look, for every table', async () => {
    const policies = await ask<{ tablename: string; policyname: string }>(
      home.superuserUrl,
      `select distinct on (tablename) tablename, policyname from pg_policies where schemaname = 'public' and cmd = 'SELECT' order by 1, 2`,
    );
    expect(policies.map(({ tablename }) => tablename)).toEqual(tables);
    const without: string[] = [];
    for (const table of tables) {
      await changed(`alter table "${table}" disable row level security`, `alter table "${table}" enable row level security`, async () => {
        const found = await look(database, all, [visitor('a stranger alone')], [table]);
        if (!found.some(({ foreign }) => foreign > 0)) without.push(table);
      });
    }
    expect(without).toEqual([]);
  });

  it('is noticed when a policy lets everyone through', async () => {
    const quiet: string[] = [];
    const policies = await ask<{ table: string; policy: string; using: string }>(
      home.superuserUrl,
      `select tablename as table, policyname as policy, qual as using from pg_policies where schemaname = 'public' and cmd = 'SELECT'`,
    );
    for (const { table, policy, using } of policies) {
      await changed(`alter policy "${policy}" on "${table}" using (true)`, `alter policy "${policy}" on "${table}" using (${using})`, async () => {
        const found = await look(database, all, [visitor('a stranger alone')], [table]);
        if (!found.some(({ foreign }) => foreign > 0)) quiet.push(`${table}.${policy}`);
      });
    }
    expect(quiet).toEqual([]);
  });

  it('is noticed when any one policy for reading is dropped: somebody misses what is theirs', async () => {
    const quiet: string[] = [];
    const policies = await ask<{ table: string; policy: string; using: string }>(
      home.superuserUrl,
      `select tablename as table, policyname as policy, qual as using from pg_policies where schemaname = 'public' and cmd = 'SELECT'`,
    );
    for (const { table, policy, using } of policies) {
      await changed(`drop policy "${policy}" on "${table}"`, `create policy "${policy}" on "${table}" for select using (${using})`, async () => {
        const sightings = await look(database, all, visitors, [table]);
        if (!sightings.some(({ missed }) => missed > 0)) quiet.push(`${table}.${policy}`);
      });
    }
    expect(quiet).toEqual([]);
  });
});

describe('forging', () => {
  const attackers = ['nobody', 'a stranger alone', 'Sam alone', 'Sam in lighthouse', 'matching for Sam in lighthouse', 'claiming nothing'];
  /** Whoever acts in an organization may write its history, and never read it. */
  const addable = (table: string, row: Row): boolean =>
    ['organization_event', 'outbox'].includes(table) && [sams('app.organization'), sams('app.actor')].some((id) => id === row['organization_id'] || id === row['person_id']);
  const sams = (name: 'app.actor' | 'app.organization') => visitor('Sam in lighthouse').context[name];
  /** What these attackers own none of: everything in the harbor, and everything of the people who are only there. */
  const victims = (attacker: Visitor): readonly (readonly [string, Row])[] =>
    [...all].flatMap(([table, rows]) => {
      const may = maySee(all, attacker.context).get(table) ?? (() => true);
      return rows.filter((row) => !may(row) && !addable(table, row)).map((row) => [table, row] as const);
    });

  it('inserts nothing in anybody else’s name', async () => {
    const came: string[] = [];
    let tried = 0;
    for (const attacker of attackers.map(visitor)) {
      for (const [table, row] of victims(attacker)) {
        tried += 1;
        const code = await visiting(database, attacker, (em) =>
          em.execute(`insert into "${table}" select * from jsonb_populate_record(null::"${table}", ?::text::jsonb)`, [JSON.stringify(row)]),
        ).then(() => 'kept', (thrown: { code?: string }) => thrown.code);
        // 42501: the wall, and not the key that is taken, refused it.
        if (code !== '42501') came.push(`${attacker.name} → ${table}: ${String(code)}`);
      }
    }
    expect(came).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });

  it('changes and removes nothing of anybody else’s', async () => {
    const came: string[] = [];
    for (const attacker of attackers.map(visitor)) {
      for (const [table, row] of victims(attacker)) {
        for (const sql of [
          `update "${table}" as t set ${Object.keys(row).map((column) => `"${column}" = t."${column}"`).join(', ')} where to_jsonb(t) = ?::text::jsonb`,
          `delete from "${table}" as t where to_jsonb(t) = ?::text::jsonb`,
        ]) {
          const outcome = await visiting(database, attacker, (em) => em.getConnection().execute<{ affectedRows: number }>(sql, [JSON.stringify(row)], 'run', em.getTransactionContext()))
            .then(({ affectedRows }) => affectedRows, (thrown: { code?: string }) => (thrown.code === '42501' ? 0 : String(thrown.code)));
          if (outcome !== 0) came.push(`${attacker.name} → ${sql.slice(0, 30)}: ${outcome}`);
        }
      }
    }
    expect(came).toEqual([]);
  });

  it('gives away no row of one’s own: not to another person, not to another organization', async () => {
    const melodie = visitor('Melodie in harbor');
    const sam = visitor('Sam alone').context['app.actor'];
    const elsewhere = visitor('Sam in lighthouse').context['app.organization'];
    const came: string[] = [];
    for (const [table, rows] of all) {
      const columns = Object.keys(rows[0] ?? {});
      for (const [column, value] of [['person_id', sam], ['asker_id', sam], ['organization_id', elsewhere]] as const) {
        if (!columns.includes(column) || (column === 'organization_id' && columns.includes('person_id'))) continue;
        const outcome = await visiting(database, melodie, (em) =>
          em.getConnection().execute<{ affectedRows: number }>(`update "${table}" set "${column}" = ?`, [value], 'run', em.getTransactionContext()),
        ).then(({ affectedRows }) => affectedRows, (thrown: { code?: string }) => (thrown.code === '42501' ? 0 : String(thrown.code)));
        if (outcome !== 0) came.push(`${table}.${column}: ${outcome}`);
      }
    }
    expect(came).toEqual([]);
  });

  it('gets past no wall by asking for more power', async () => {
    const orders = [
      `set role ${new URL(home.ownerUrl).username}`, 'set session authorization postgres', 'set session_replication_role = replica', 'set row_security = off; select * from plan',
      'alter policy read_by_the_person on plan using (true)', 'alter table plan disable row level security', 'drop policy read_by_the_person on plan',
      'create function f() returns integer language sql security definer return 1', 'create table t (id integer)', `copy plan to program 'cat'`,
      'truncate plan', 'update peerness_migration set checksum = null', 'delete from peerness_catalogue', 'select * from pg_authid',
    ];
    for (const order of orders) {
      const code = await visiting(database, visitor('Melodie alone'), (em) => em.execute(order)).then(() => 'done', (thrown: { code?: string }) => thrown.code);
      expect(code, order).toBe('42501');
    }
  });
});
