import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lifetime } from '../src/context/sign-context.js';
import { patience } from '../src/index.js';
import { application, ask, openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { notWalled, tablesOf } from './visit.js';

/** Bare rows that belong to neither family, each with its reason. */
const bare: { readonly [table: string]: string } = {
  person: 'names a human for both families',
  identity: 'is looked up before there is a person or an organization',
  organization_handle: 'is unique in the whole installation',
  installation_event: 'is about the installation, and names nobody',
  outbox: 'points to one event of either family',
};

let home: TestDatabase;
let tables: readonly string[];
beforeAll(async () => {
  home = await testDatabase();
  tables = await tablesOf(home.superuserUrl);
});
afterAll(() => home?.drop());

const owned = () => tables.filter((table) => !(table in bare));
const keys = () =>
  ask<{ table: string; name: string; kind: string; columns: string[]; to: string | null }>(
    home.superuserUrl,
    `select c.relname as table, k.conname as name, k.contype::text as kind, r.relname as to,
       (select array_agg(a.attname::text order by p.at) from unnest(k.conkey) with ordinality as p(attnum, at)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.attnum) as columns
     from pg_constraint k join pg_class c on c.oid = k.conrelid left join pg_class r on r.oid = k.confrelid
     where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f')`,
  );
const family = (columns: readonly string[] | undefined): string | undefined => columns?.[0];

describe('every table', () => {
  it('has its wall up and forced, with a policy for reading', async () => {
    const walls = await ask<{ name: string; up: boolean; forced: boolean; readable: boolean }>(
      home.superuserUrl,
      `select c.relname as name, c.relrowsecurity as up, c.relforcerowsecurity as forced,
         exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd = 'r') as readable
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
    );
    expect(
      walls
        .filter(({ up, forced, readable }) => !up || !forced || !readable)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(notWalled);
  });

  it('belongs to a person or to an organization, by the first column of its key', async () => {
    const primary = new Map(
      (await keys()).filter(({ kind }) => kind === 'p').map(({ table, columns }) => [table, columns]),
    );
    for (const table of owned()) expect(['person_id', 'organization_id'], table).toContain(family(primary.get(table)));
  });

  it('of an organization has the organization first in every unique rule and every reference to its own', async () => {
    const all = await keys();
    const ofOrganizations = new Set(
      all
        .filter(({ kind, columns }) => kind === 'p' && family(columns) === 'organization_id')
        .map(({ table }) => table),
    );
    const wrong = all.filter(
      ({ table, kind, columns, to }) =>
        ofOrganizations.has(table) && !(kind === 'f' && to === 'person') && family(columns) !== 'organization_id',
    );
    expect(wrong).toEqual([]);
    const unique = await ask<{ table: string; first: string }>(
      home.superuserUrl,
      `select c.relname as table, a.attname::text as first from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indisunique and c.relnamespace = 'public'::regnamespace`,
    );
    expect(unique.filter(({ table, first }) => ofOrganizations.has(table) && first !== 'organization_id')).toEqual([]);
    expect(ofOrganizations.size).toBeGreaterThan(10);
  });

  it('never refers to a row of the other family; both may refer to a bare person', async () => {
    const all = await keys();
    const familyOf = new Map(
      all.filter(({ kind }) => kind === 'p').map(({ table, columns }) => [table, family(columns)]),
    );
    const crossing = all.filter(
      ({ table, kind, to }) =>
        kind === 'f' && to !== 'person' && to !== null && !(table in bare) && familyOf.get(to) !== familyOf.get(table),
    );
    expect(crossing).toEqual([]);
    expect(all.filter(({ kind }) => kind === 'f').length).toBeGreaterThan(30);
  });

  it('may be used by the application’s role alone, and by nobody else', async () => {
    const grants = await ask<{ grantee: string }>(
      home.superuserUrl,
      `select distinct coalesce(r.rolname, 'PUBLIC') as grantee from pg_class c cross join lateral aclexplode(c.relacl) g
       left join pg_roles r on r.oid = g.grantee where c.relnamespace = 'public'::regnamespace and g.grantee <> c.relowner`,
    );
    expect(grants).toEqual([{ grantee: application.name }]);
  });
});

describe('every policy', () => {
  it('asks who acts once for a statement, and nowhere but in the functions that answer it', async () => {
    const policies = await ask<{ name: string; sql: string }>(
      home.superuserUrl,
      `select tablename || '.' || policyname as name, concat_ws(' ', qual, with_check) as sql from pg_policies where schemaname = 'public'`,
    );
    const asked =
      /(?<!SELECT )(acting_person|acting_organization|acting_purpose|signing_in_issuer|signing_in_subject|claiming_digest|claimed_organization|claimed_person|erased_person|claimant|context_refused)\(\)(?! AS)/;
    expect(
      policies.filter(({ sql }) => sql.includes('current_setting') || asked.test(sql)).map(({ name }) => name),
    ).toEqual([]);
    expect(policies.filter(({ sql }) => sql === 'true').map(({ name }) => name)).toEqual([]);
    expect(policies.length).toBeGreaterThan(150);
  });
});

describe('the whole of it', () => {
  it('has a policy for each command the application’s role has a right to, and a right for no other', async () => {
    const rights = await ask<{ name: string; granted: string; walled: string }>(
      home.superuserUrl,
      `select c.relname as name,
         (select string_agg(distinct lower(g.privilege_type), ' ' order by lower(g.privilege_type)) from aclexplode(c.relacl) g
          join pg_roles r on r.oid = g.grantee where r.rolname = '${application.name}') as granted,
         (select string_agg(distinct lower(p.cmd), ' ' order by lower(p.cmd)) from pg_policies p
          where p.schemaname = 'public' and p.tablename = c.relname) as walled
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    );
    expect(rights.filter(({ name, granted, walled }) => granted !== walled && !notWalled.includes(name))).toEqual([]);
    const exempt = rights.filter(({ name }) => notWalled.includes(name)).map(({ name, granted }) => [name, granted]);
    expect(Object.fromEntries(exempt)).toEqual({
      peerness_catalogue: 'select',
      peerness_context_key: null,
      peerness_head: null,
      peerness_migration: 'select',
      peerness_seal: null,
      peerness_unsealed: null,
      peerness_vault: 'insert select',
    });
    console.log(
      `catalogue: tables ${rights.length} · walled and forced ${rights.length - exempt.length} · exempt ${exempt.length}`,
    );
  });

  it('is asked by a role without any power', async () => {
    const [role] = await ask<Record<string, unknown>>(
      home.superuserUrl,
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
         exists (select from pg_auth_members m where m.member = r.oid) as member_of_others,
         exists (select from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o'
           and d.dbid = (select oid from pg_database where datname = current_database())) as owns
       from pg_roles r where rolname = '${application.name}'`,
    );
    expect(Object.entries(role ?? { none: true }).filter(([, has]) => has !== false)).toEqual([]);
  });

  it('gives nobody else a right: not to tables, columns, functions or the schema', async () => {
    const open = await ask<{ what: string }>(
      home.superuserUrl,
      `select 'table ' || c.relname as what from pg_class c cross join lateral aclexplode(c.relacl) g
         where c.relnamespace = 'public'::regnamespace and g.grantee = 0
       union all select 'column ' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
         cross join lateral aclexplode(a.attacl) g where c.relnamespace = 'public'::regnamespace and g.grantee = 0
       union all select 'function ' || f.proname from pg_proc f cross join lateral aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) g
         where f.pronamespace = 'public'::regnamespace and g.grantee = 0
       union all select 'schema ' || g.privilege_type from pg_namespace n cross join lateral aclexplode(n.nspacl) g
         where n.nspname = 'public' and g.grantee = 0 and g.privilege_type <> 'USAGE'`,
    );
    expect(open).toEqual([]);
  });

  it('runs as its owner a few functions, whose names nobody can redirect, and looks through nothing else', async () => {
    const definers = await ask<{ name: string; settings: string[] }>(
      home.superuserUrl,
      `select proname::text as name, proconfig as settings from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
    );
    expect(definers.map(({ name }) => name)).toEqual([
      'context_refused',
      'peerness_chain_ends',
      'peerness_heads',
      'peerness_note_events',
      'peerness_only_erasure',
      'peerness_seal_pending',
    ]);
    // What is created is the owner's: nobody else may create in `public`, and temporary tables are looked at last.
    for (const { settings } of definers)
      expect(settings).toEqual([expect.stringMatching(/^search_path=pg_catalog,( public,)? pg_temp$/)]);
    const windows = await ask(
      home.superuserUrl,
      `select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'
         or relkind = 'v' and not coalesce(array_to_string(reloptions, ',') ~ 'security_invoker=(true|on|1)', false))`,
    );
    expect(windows).toEqual([]);
  });

  it('has every limit on the application’s connections, so that nothing waits for ever', async () => {
    const database = await openAsApplication(home, 3);
    const [limits] = await database.orm.em
      .fork()
      .execute<Record<string, string>[]>(
        `select ${['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'].map((name) => `(select setting from pg_settings where name = '${name}') as ${name}`).join(', ')}`,
      );
    await database.close();
    expect(limits).toEqual({
      statement_timeout: String(patience.statementMs),
      lock_timeout: String(patience.lockMs),
      idle_in_transaction_session_timeout: String(patience.idleMs),
    });
    expect(patience.connectMs).toBeGreaterThan(0);
    expect(patience.statementMs).toBeLessThan(lifetime * 1_000);
  });
});
