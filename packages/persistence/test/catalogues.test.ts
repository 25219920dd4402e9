import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/database/open-database.js';
import { checkCatalogue, checkRole, migrate, type MigrationRefused } from '../src/index.js';
import { migrations, newestVersion } from '../src/migrations/migrations.js';
import { rows } from '../src/rows.js';
import { type Catalogue, compareCatalogues, readCatalogue } from '../src/schema/catalogue.js';
import { createSchemaSql } from '../src/schema/create-schema-sql.js';
import { grantSql } from '../src/schema/grants.js';
import {
  application,
  ask,
  emptyDatabase,
  openAsApplication,
  ownerRole,
  type TestDatabase,
  testDatabase,
} from './test-database.js';

const catalogueOf = async (url: string): Promise<Catalogue> => {
  const database = await openDatabase({ url, connections: 1 }, []);
  try {
    return await readCatalogue(database.orm.em.fork(), application.name);
  } finally {
    await database.close();
  }
};

const kinds = (catalogue: Catalogue): Record<string, number> => {
  const count: Record<string, number> = {};
  for (const name of Object.keys(catalogue)) {
    const kind = /^(\w+ right|\w+)/.exec(name)?.[0] ?? '';
    count[kind] = (count[kind] ?? 0) + 1;
  }
  return count;
};

describe('a migrated database and one created from the rows', () => {
  let migrated: TestDatabase;
  let created: TestDatabase;

  beforeAll(async () => {
    [migrated, created] = [await testDatabase(), await emptyDatabase()];
    const patience = { statementMs: 120_000 };
    const owner = await openDatabase({ url: created.ownerUrl, connections: 1, patience }, rows);
    const em = owner.orm.em.fork();
    await em.execute(await createSchemaSql(owner.orm));
    await em.execute(
      'create table peerness_migration (version integer); create table peerness_catalogue (one boolean); create table peerness_vault (one boolean)',
    );
    for (const grant of grantSql(owner.orm, application.name)) await em.execute(grant);
    await owner.close();
  });

  afterAll(() => Promise.all([migrated?.drop(), created?.drop()]));

  it('have equal catalogues, of everything there is', async () => {
    const [one, other] = [await catalogueOf(migrated.ownerUrl), await catalogueOf(created.ownerUrl)];
    expect(compareCatalogues(other, one)).toEqual([]);
    expect(kinds(one)).toEqual(kinds(other));
    for (const kind of [
      'table',
      'column',
      'constraint',
      'index',
      'wall',
      'function',
      'table right',
      'function right',
      'schema right',
    ]) {
      expect(kinds(one)[kind], kind).toBeGreaterThan(0);
    }
  });

  it.each([
    ['a table', 'create table more (id integer)', 'table more'],
    ['a column', 'alter table plan add column more text', 'column plan.more'],
    ['a default', "alter table plan alter column title set default 'x'", 'column plan.title'],
    ['a constraint', 'alter table wish drop constraint wish_strength', 'constraint wish.wish_strength'],
    ['an index', 'drop index plan_by_id', 'index plan.plan_by_id'],
    ['a wall', 'alter policy read_by_the_person on plan using (true)', 'wall plan.read_by_the_person'],
    ['a wall taken down', 'alter table plan disable row level security', 'table plan'],
    ['a wall not forced', 'alter table plan no force row level security', 'table plan'],
    ['a right', `grant truncate on plan to ${application.name}`, 'table right plan application'],
    ['a right of everybody', 'grant select on plan to public', 'table right plan PUBLIC'],
    ['a right to a column', 'grant select (title) on plan to public', 'column right plan.title PUBLIC'],
    [
      'a function',
      `create or replace function acting_person() returns uuid language sql stable return null::uuid`,
      'function acting_person()',
    ],
    [
      'a trigger',
      'create trigger t before insert on plan execute function suppress_redundant_updates_trigger()',
      'trigger plan.t',
    ],
    ['a view', 'create view everything as select * from plan', 'table everything'],
  ])('differ when %s differs, and say where', async (_, change, where) => {
    const before = await catalogueOf(created.ownerUrl);
    const owner = await openDatabase({ url: created.ownerUrl, connections: 1 }, []);
    const after = owner.orm.em.fork().transactional(async (em) => {
      await em.execute(change);
      const seen = await readCatalogue(em, application.name);
      throw Object.assign(new Error('put it back'), { seen });
    });
    const seen = await after.catch((thrown: { seen: Catalogue }) => thrown.seen);
    await owner.close();
    expect(compareCatalogues(before, seen as Catalogue).map(({ what }) => what)).toContain(where);
  });
});

describe('migrating', () => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await emptyDatabase();
  });
  afterAll(() => home?.drop());

  const run = (list = migrations) => migrate({ ownerUrl: home.ownerUrl, application, migrations: list });
  const refused = async (list: typeof migrations) =>
    (await run(list).catch((thrown: MigrationRefused) => thrown)) as MigrationRefused;
  const names = migrations.map(({ name }) => name);

  it('takes every step once, though two begin at the same time, and then has nothing to do', async () => {
    const both = await Promise.all([run(), run()]);
    expect(both.map(({ applied, already }) => [applied.length, already]).sort()).toEqual(
      [
        [0, names.length],
        [names.length, 0],
      ].sort(),
    );
    expect(await run()).toEqual({ applied: [], already: names.length, roleCreated: false });
  });

  it('takes a new step alone, all of it or nothing', async () => {
    const next = { version: newestVersion + 1, name: 'more', sql: 'create table more (id integer); select 1 / 0' };
    await expect(run([...migrations, next])).rejects.toMatchObject({ code: 'unfit-value' });
    expect(await ask(home.ownerUrl, `select to_regclass('more')::text as name`)).toEqual([{ name: null }]);
    expect(await run()).toMatchObject({ applied: [], already: names.length });
  });

  it('refuses a database that is newer', async () => {
    expect(await refused(migrations.slice(0, -1))).toMatchObject({ code: 'database-is-newer', about: names.at(-1) });
  });

  it('refuses when an applied step was changed', async () => {
    const [first, ...rest] = migrations;
    if (!first) throw new Error('no migrations');
    const changed = await refused([{ ...first, sql: `${first.sql} ` }, ...rest]);
    expect(changed).toMatchObject({ code: 'migration-was-changed', about: first.name });
    expect(changed.advice).toMatch(/Restore/);
  });

  it('refuses to make the owner the application', async () => {
    const same = migrate({ ownerUrl: home.ownerUrl, application: { name: ownerRole } });
    await expect(same).rejects.toMatchObject({ code: 'owner-is-the-application' });
  });

  it('creates the application’s role with its password, and no power', async () => {
    const role = { name: `peerness_test_made_${Date.now().toString(36)}`, password: 'pä55 wörd' };
    try {
      expect(await migrate({ ownerUrl: home.ownerUrl, application: role })).toMatchObject({ roleCreated: true });
      const [made] = await ask<{ kept: string }>(
        home.superuserUrl,
        'select rolpassword as kept from pg_authid where rolname = ?',
        [role.name],
      );
      expect(made?.kept).toMatch(/^SCRAM-SHA-256\$4096:/);
      const url = new URL(home.ownerUrl);
      [url.username, url.password] = [role.name, role.password];
      const database = await openDatabase({ url: url.href, connections: 1 }, rows);
      expect(await checkRole(database.orm.em.fork())).toEqual([]);
      await database.close();
    } finally {
      await ask(home.superuserUrl, `drop owned by ${role.name}; drop role ${role.name}`);
    }
  });

  it('says what to do when the owner may not create roles', async () => {
    await ask(
      home.superuserUrl,
      `create role peerness_test_weak login password '${application.password}' in role ${ownerRole}`,
    );
    const url = new URL(home.ownerUrl);
    url.username = 'peerness_test_weak';
    try {
      const weak = migrate({ ownerUrl: url.href, application: { name: 'peerness_test_nobody' } });
      await expect(weak).rejects.toMatchObject({ code: 'owner-may-not-create-roles', about: 'peerness_test_nobody' });
    } finally {
      await ask(home.superuserUrl, 'drop role peerness_test_weak');
    }
  });
});

describe('starting a server', () => {
  let home: TestDatabase;
  const role = 'peerness_test_suspect';
  beforeAll(async () => {
    home = await testDatabase();
    await ask(
      home.superuserUrl,
      `drop role if exists ${role}; create role ${role} login password '${application.password}'`,
    );
  });
  afterAll(async () => {
    await ask(home.superuserUrl, `drop owned by ${role}; drop role ${role}`);
    await home?.drop();
  });

  const as = async <Answer>(
    url: string,
    check: (em: Awaited<ReturnType<typeof openDatabase>>['orm']['em']) => Promise<Answer>,
  ) => {
    const database = await openDatabase({ url, connections: 1 }, rows);
    try {
      return await check(database.orm.em.fork());
    } finally {
      await database.close();
    }
  };
  const suspectUrl = () => Object.assign(new URL(home.applicationUrl), { username: role }).href;

  it('is fine as the application’s role on a migrated database', async () => {
    const database = await openAsApplication(home);
    expect(await checkRole(database.orm.em.fork())).toEqual([]);
    expect(await checkCatalogue(database.orm.em.fork(), newestVersion)).toEqual([]);
    await database.close();
  });

  it.each([
    ['superuser', `alter role ${role} superuser`, `alter role ${role} nosuperuser`],
    ['bypasses-walls', `alter role ${role} bypassrls`, `alter role ${role} nobypassrls`],
    ['creates-roles', `alter role ${role} createrole`, `alter role ${role} nocreaterole`],
    ['creates-in-schema', `grant create on schema public to ${role}`, `revoke create on schema public from ${role}`],
    ['owns-tables', `alter table reply owner to ${role}`, `alter table reply owner to ${ownerRole}`],
    ['may-become-owner', `grant ${ownerRole} to ${role}`, `revoke ${ownerRole} from ${role}`],
  ] as const)('is refused as a role with too much power: %s', async (code, give, take) => {
    await ask(home.superuserUrl, give);
    const found = await as(suspectUrl(), checkRole);
    await ask(home.superuserUrl, take);
    expect(found).toContainEqual(expect.objectContaining({ code, about: role }));
    for (const { doThis } of found) expect(doThis).not.toBe('');
    expect(await as(suspectUrl(), checkRole)).toEqual([]);
  });

  it('is refused on a database that was never migrated, or by too few steps, or by too many', async () => {
    const empty = await emptyDatabase();
    expect(await as(empty.applicationUrl, (em) => checkCatalogue(em, 1))).toMatchObject([{ code: 'not-migrated' }]);
    await empty.drop();
    expect(await as(home.applicationUrl, (em) => checkCatalogue(em, newestVersion + 1))).toMatchObject([
      { code: 'not-migrated' },
    ]);
    expect(await as(home.applicationUrl, (em) => checkCatalogue(em, newestVersion - 1))).toMatchObject([
      { code: 'database-is-newer' },
    ]);
  });

  it('does not mind another program’s table beside ours, unless we were given a right to it', async () => {
    await ask(
      home.superuserUrl,
      'create table theirs (id integer primary key); create view all_plans as select * from plan',
    );
    const check = () => as(home.applicationUrl, (em) => checkCatalogue(em, newestVersion));
    expect(await check()).toEqual([]);
    await ask(home.superuserUrl, `grant select on all_plans to ${application.name}`);
    expect(await check()).toMatchObject([{ about: 'table right all_plans application is unexpected' }]);
    await ask(home.superuserUrl, 'drop view all_plans; create policy more on plan for select using (true)');
    expect(await check()).toMatchObject([{ about: 'wall plan.more is unexpected' }]);
    await ask(home.superuserUrl, 'drop policy more on plan; drop table theirs');
    expect(await check()).toEqual([]);
  });

  it('is refused when a wall was taken down since, and names it', async () => {
    await ask(home.ownerUrl, 'drop policy read_by_the_person on plan');
    const found = await as(home.applicationUrl, (em) => checkCatalogue(em, newestVersion));
    expect(found).toMatchObject([{ code: 'walls-differ', about: 'wall plan.read_by_the_person is missing' }]);
  });
});
