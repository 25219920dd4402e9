import { migrate } from '@peerness/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../scripts/testing/fresh-database.js';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { prepareIssuer } from '../../src/issuer/schema.js';
import { application, contextKey } from '../a-home.js';

const tables = ['account', 'challenge', 'passkey', 'recovery_code', 'state', 'visit_code'];
let database: FreshDatabase;

const rows = <Row extends object>(sql: string, url = database.url): Promise<readonly Row[]> =>
  withConnection(url, async (client) => (await client.query<Row>(sql)).rows);

beforeAll(async () => {
  database = await freshDatabase();
  const settings = { ownerUrl: database.url, application, contextKeys: [contextKey] };
  // The role belongs to the whole server: another test file may be making it.
  await migrate(settings).catch(() => migrate(settings));
  await prepareIssuer(database.url, application.name);
  // Run again, it does nothing.
  await prepareIssuer(database.url, application.name);
}, 600_000);
afterAll(() => database?.drop());

const inIt = `c.relnamespace = 'sign_in'::regnamespace`;

describe('where it is kept who signs in with what', { timeout: 300_000 }, () => {
  it('has these tables and nothing to look through them with', async () => {
    const found = await rows<{ name: string; kind: string }>(
      `select c.relname::text as name, c.relkind::text as kind from pg_class c where ${inIt} and c.relkind <> 'i' order by 1`,
    );
    expect(found).toEqual(tables.map((name) => ({ name, kind: 'r' })));
    expect(await rows(`select from pg_proc where pronamespace = 'sign_in'::regnamespace`)).toEqual([]);
  });

  it('has every wall up and forced, each open to whoever issues and for no other purpose', async () => {
    expect(
      await rows(
        `select relname from pg_class c where ${inIt} and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`,
      ),
    ).toEqual([]);
    const policies = await rows<Record<string, unknown>>(
      `select tablename::text as table, policyname::text as name, cmd, permissive, roles::text[] as roles, qual, with_check
       from pg_policies where schemaname = 'sign_in' order by 1`,
    );
    const issuing = `(( SELECT acting_purpose() AS acting_purpose) = 'issue'::text)`;
    expect(policies).toEqual(
      tables.map((table) => ({
        table,
        name: 'issuing',
        cmd: 'ALL',
        permissive: 'PERMISSIVE',
        roles: ['public'],
        qual: issuing,
        with_check: null,
      })),
    );
  });

  it('is for the application’s role to use, not to change, and for nobody else', async () => {
    const rights = await rows<{ table: string; who: string; what: string }>(
      `select c.relname::text as table, coalesce(r.rolname::text, 'PUBLIC') as who,
         string_agg(lower(g.privilege_type), ' ' order by lower(g.privilege_type)) as what
       from pg_class c cross join lateral aclexplode(c.relacl) g left join pg_roles r on r.oid = g.grantee
       where ${inIt} and g.grantee <> c.relowner group by 1, 2 order by 1`,
    );
    expect(rights).toEqual(
      tables.map((table) => ({ table, who: application.name, what: 'delete insert select update' })),
    );
    expect(
      await rows(
        `select coalesce(r.rolname::text, 'PUBLIC') as who, g.privilege_type as what from pg_namespace n
         cross join lateral aclexplode(n.nspacl) g left join pg_roles r on r.oid = g.grantee
         where n.nspname = 'sign_in' and g.grantee <> n.nspowner`,
      ),
    ).toEqual([{ who: application.name, what: 'USAGE' }]);
    expect(
      await rows(
        `select from pg_attribute a join pg_class c on c.oid = a.attrelid where ${inIt} and a.attacl is not null`,
      ),
    ).toEqual([]);
  });

  it('refers to its own accounts alone, and names no person and no organization of the record', async () => {
    const keys = await rows<{ from: string; to: string; rule: string }>(
      `select c.relname::text as from, k.confrelid::regclass::text as to, k.confdeltype::text as rule
       from pg_constraint k join pg_class c on c.oid = k.conrelid where ${inIt} and k.contype = 'f' order by 1`,
    );
    expect(keys).toEqual(
      ['passkey', 'recovery_code', 'visit_code'].map((from) => ({ from, to: 'sign_in.account', rule: 'c' })),
    );
    const columns = await rows(
      `select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
       where ${inIt} and c.relkind = 'r' and a.attname ~ '(person|organization)'`,
    );
    expect(columns).toEqual([]);
    const inwards = await rows(
      `select from pg_constraint k join pg_class c on c.oid = k.confrelid where ${inIt} and k.conrelid::regclass::text not like 'sign_in.%'`,
    );
    expect(inwards).toEqual([]);
  });

  it('shows the application’s role nothing before it says that it issues', async () => {
    await rows(`insert into sign_in.account values (gen_random_uuid(), 'one', null)`);
    const url = new URL(database.url);
    [url.username, url.password] = [application.name, application.password];
    expect(await rows('select * from sign_in.account', url.href)).toEqual([]);
    expect(await rows('select * from sign_in.account')).toHaveLength(1);
    await expect(rows(`insert into sign_in.account values (gen_random_uuid(), 'two', null)`, url.href)).rejects.toThrow(
      'row-level security',
    );
  });
});
