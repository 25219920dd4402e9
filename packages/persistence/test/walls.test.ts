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
}, 300_000);

afterAll(async () => {
  await database?.close();
  await home?.drop();
});

const visitor = (name: string): Visitor => {
  const found = visitors.find((one) => one.name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
};
const changed = async (sql: string, back: string, task: () => Promise<void>): Promise<void> => {
  await ask(home.superuserUrl, sql);
  await task().finally(() => ask(home.superuserUrl, back));
};

describe('bare SQL as the application’s role', () => {
  it('finds a row in every table, so that the rest means something', () => {
    expect([...all].filter(([, rows]) => rows.length === 0).map(([table]) => table)).toEqual([]);
    expect(tables.length).toBe(all.size);
  });

  it(
    'sees no row that is not the visitor’s to see, and every row that is, in every table, as every visitor',
    { timeout: 180_000 },
    async () => {
      const sightings = await look(database, all, visitors);
      expect(sightings.filter(({ foreign, missed }) => foreign + missed > 0)).toEqual([]);
      const seen = sightings.reduce((sum, one) => sum + one.seen, 0);
      console.log(
        `walls: tables ${tables.length} · visitors ${visitors.length} · rows seen ${seen} · foreign 0 · missed 0`,
      );
      expect(seen).toBeGreaterThan(500);
    },
  );

  it('sees nothing at all when nobody was named', async () => {
    const sightings = await look(database, all, [
      visitor('nobody'),
      visitor('emptiness'),
      visitor('a purpose without an actor'),
    ]);
    expect(sightings.filter(({ seen }) => seen > 0)).toEqual([]);
  });
});

describe('a wall that stands no more', () => {
  it('is noticed by the same look, for every table', { timeout: 180_000 }, async () => {
    const policies = await ask<{ tablename: string; policyname: string }>(
      home.superuserUrl,
      `select distinct on (tablename) tablename, policyname from pg_policies where schemaname = 'public' and cmd = 'SELECT' order by 1, 2`,
    );
    expect(policies.map(({ tablename }) => tablename)).toEqual(tables);
    const without: string[] = [];
    for (const table of tables) {
      await changed(
        `alter table "${table}" disable row level security`,
        `alter table "${table}" enable row level security`,
        async () => {
          const found = await look(database, all, [visitor('a stranger alone')], [table]);
          if (!found.some(({ foreign }) => foreign > 0)) without.push(table);
        },
      );
    }
    expect(without).toEqual([]);
  });

  it('is noticed when a policy lets everyone through', { timeout: 180_000 }, async () => {
    const quiet: string[] = [];
    const policies = await ask<{ table: string; policy: string; using: string }>(
      home.superuserUrl,
      `select tablename as table, policyname as policy, qual as using from pg_policies where schemaname = 'public' and cmd = 'SELECT'`,
    );
    for (const { table, policy, using } of policies) {
      await changed(
        `alter policy "${policy}" on "${table}" using (true)`,
        `alter policy "${policy}" on "${table}" using (${using})`,
        async () => {
          const found = await look(database, all, [visitor('a stranger alone')], [table]);
          if (!found.some(({ foreign }) => foreign > 0)) quiet.push(`${table}.${policy}`);
        },
      );
    }
    expect(quiet).toEqual([]);
  });

  it(
    'is noticed when any one policy for reading is dropped: somebody misses what is theirs',
    { timeout: 300_000 },
    async () => {
      const quiet: string[] = [];
      const policies = await ask<{ table: string; policy: string; using: string }>(
        home.superuserUrl,
        `select tablename as table, policyname as policy, qual as using from pg_policies
         where schemaname = 'public' and cmd = 'SELECT' and policyname <> 'read_by_what_ends_with_it'`,
      );
      // What only a trigger reads is tried where the trigger is: guests.test.ts.
      for (const { table, policy, using } of policies) {
        await changed(
          `drop policy "${policy}" on "${table}"`,
          `create policy "${policy}" on "${table}" for select using (${using})`,
          async () => {
            for (const one of visitors) {
              const sightings = await look(database, all, [one], [table]);
              if (sightings.some(({ missed }) => missed > 0)) return;
            }
            quiet.push(`${table}.${policy}`);
          },
        );
      }
      expect(quiet).toEqual([]);
    },
  );
});

/** What becomes of one order given as somebody: a number of rows, or the code PostgreSQL refused with. */
const outcomeOf = (as: Visitor, sql: string, params: readonly unknown[] = []): Promise<number | string> =>
  visiting(database, as, (em) =>
    em.getConnection().execute<{ affectedRows: number }>(sql, [...params], 'run', em.getTransactionContext()),
  ).then(
    ({ affectedRows }) => affectedRows,
    (thrown: { code?: string }) => thrown.code ?? 'no code',
  );

/** Without a condition, so that no wall for reading stands in front of the one for writing. */
const forgery = (command: string, table: string, row: Row): readonly [string, readonly unknown[]] => {
  if (command === 'INSERT')
    return [
      `insert into "${table}" select * from jsonb_populate_record(null::"${table}", ?::text::jsonb)`,
      [JSON.stringify(row)],
    ];
  if (command === 'DELETE') return [`delete from "${table}"`, []];
  const [column, value] = Object.entries(row).find(([, one]) => one !== null && typeof one !== 'object') ?? [];
  return [`update "${table}" set "${column}" = ?`, [value]];
};

describe('forging', () => {
  const withNothing = ['nobody', 'emptiness', 'a stranger alone', 'claiming nothing'];
  const sams = ['Sam alone', 'Sam in lighthouse', 'matching for Sam in lighthouse'];
  const isSams = (row: Row): boolean =>
    ['app.actor', 'app.organization'].some((name) =>
      Object.values(row).includes(visitor('Sam in lighthouse').context[name as 'app.actor']),
    );

  it('adds, changes and removes nothing for people who have nothing here', async () => {
    const came: string[] = [];
    for (const [table, [row]] of all) {
      if (!row) throw new Error(`${table} is empty`);
      for (const attacker of withNothing.map(visitor)) {
        for (const command of ['INSERT', 'UPDATE', 'DELETE']) {
          const outcome = await outcomeOf(attacker, ...forgery(command, table, row));
          // 42501 is the wall: the key that is taken, or the reference that is missing, did not have to help.
          if (outcome !== 0 && outcome !== '42501') came.push(`${attacker.name}: ${command} ${table}: ${outcome}`);
        }
      }
    }
    expect(came).toEqual([]);
  });

  it(
    'adds nothing in the name of people and organizations that are somebody else’s',
    { timeout: 180_000 },
    async () => {
      const came: string[] = [];
      let tried = 0;
      for (const attacker of sams.map(visitor)) {
        const may = maySee(all, attacker.context);
        for (const [table, rows] of all) {
          for (const row of rows.filter((one) => !may.get(table)?.(one) && !isSams(one))) {
            tried += 1;
            const outcome = await outcomeOf(attacker, ...forgery('INSERT', table, row));
            if (outcome !== '42501') came.push(`${attacker.name}: ${table}: ${outcome}`);
          }
        }
      }
      expect(came).toEqual([]);
      expect(tried).toBeGreaterThan(100);
    },
  );

  it(
    'would be noticed behind any one policy for writing that lets everyone through',
    { timeout: 180_000 },
    async () => {
      const policies = await ask<{
        table: string;
        policy: string;
        command: string;
        using: string | null;
        check: string | null;
      }>(
        home.superuserUrl,
        `select tablename as table, policyname as policy, cmd as command, qual as using, with_check as check from pg_policies
       where schemaname = 'public' and cmd <> 'SELECT'`,
      );
      const quiet: string[] = [];
      const clause = (word: string, sql: string | null): string => (sql === null ? '' : ` ${word} (${sql})`);
      for (const { table, policy, command, using, check } of policies) {
        const alter = `alter policy "${policy}" on "${table}"`;
        const open = `${alter}${clause('using', using && 'true')}${clause('with check', check && 'true')}`;
        await changed(open, `${alter}${clause('using', using)}${clause('with check', check)}`, async () => {
          const outcome = await outcomeOf(
            visitor('a stranger alone'),
            ...forgery(command, table, all.get(table)?.[0] ?? {}),
          );
          if (outcome === 0 || outcome === '42501') quiet.push(`${table}.${policy}`);
        });
      }
      expect(quiet).toEqual([]);
      console.log(`walls: policies for writing ${policies.length} · each missed when open`);
    },
  );

  it('gives away no row of one’s own: not to another person, not to another organization', async () => {
    const melodie = visitor('Melodie in harbor');
    const sam = visitor('Sam alone').context['app.actor'];
    const elsewhere = visitor('Sam in lighthouse').context['app.organization'];
    const came: string[] = [];
    // A wall, or the guard of what was published: both before any key is looked at.
    const refused: readonly (number | string)[] = [0, '42501', '2F003'];
    for (const [table, rows] of all) {
      const columns = Object.keys(rows[0] ?? {});
      for (const [column, value] of [
        ['person_id', sam],
        ['asker_id', sam],
        ['organization_id', elsewhere],
      ] as const) {
        if (!columns.includes(column) || (column === 'organization_id' && columns.includes('person_id'))) continue;
        const outcome = await outcomeOf(melodie, `update "${table}" set "${column}" = ?`, [value]);
        if (!refused.includes(outcome)) came.push(`${table}.${column}: ${outcome}`);
      }
    }
    expect(came).toEqual([]);
  });

  it('gets past no wall by asking for more power', async () => {
    const orders = [
      `set role ${new URL(home.ownerUrl).username}`,
      'set session authorization postgres',
      'set session_replication_role = replica',
      'set row_security = off; select * from plan',
      'alter policy read_by_the_person on plan using (true)',
      'alter table plan disable row level security',
      'drop policy read_by_the_person on plan',
      'create function f() returns integer language sql security definer return 1',
      'create table t (id integer)',
      `copy plan to program 'cat'`,
      'truncate plan',
      'update peerness_migration set checksum = null',
      'delete from peerness_catalogue',
      'select * from pg_authid',
    ];
    for (const order of orders) {
      const code = await visiting(database, visitor('Melodie alone'), (em) => em.execute(order)).then(
        () => 'done',
        (thrown: { code?: string }) => thrown.code,
      );
      expect(code, order).toBe('42501');
    }
  });
});
