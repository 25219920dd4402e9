import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, ask, type TestDatabase, testDatabase } from './test-database.js';
import { notWalled, tablesOf } from './visit.js';

/** Bare rows that belong to neither family, each with its reason. */
const bare: { readonly [table: string]: string } = {
  person: 'names a human for both families',
  identity: 'is looked up before there is a person or an organization',
  organization_handle: 'is unique in the whole installation',
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
      /(?<!SELECT )(acting_person|acting_organization|acting_purpose|signing_in_issuer|signing_in_subject|claiming_digest|claimed_organization|claimed_person|claimant)\(\)(?! AS)/;
    expect(
      policies.filter(({ sql }) => sql.includes('current_setting') || asked.test(sql)).map(({ name }) => name),
    ).toEqual([]);
    expect(policies.filter(({ sql }) => sql === 'true').map(({ name }) => name)).toEqual([]);
    expect(policies.length).toBeGreaterThan(150);
  });
});
