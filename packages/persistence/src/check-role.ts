import type { EntityManager } from '@mikro-orm/postgresql';
import { type Catalogue, compareCatalogues, type Drift, readCatalogue } from './schema/catalogue.js';

/** Why the server must not start on this database, and what to do about it. */
export interface UnsafeStart {
  readonly code:
    | 'superuser'
    | 'bypasses-walls'
    | 'owns-tables'
    | 'creates-in-schema'
    | 'may-become-owner'
    | 'creates-roles'
    | 'not-migrated'
    | 'database-is-newer'
    | 'walls-differ'
    | 'context-refused'
    | 'clock-differs'
    | 'sealed'
    | 'not-sealed'
    | 'other-keys'
    | 'erased-came-back';
  /** The role, or the part of the schema. */
  readonly about: string;
  readonly doThis: string;
}

interface Facts {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly creates_roles: boolean;
  readonly owns: boolean;
  readonly creates: boolean;
  readonly becomes: string | null;
}

const own = 'Connect as the application role that `migrate` creates, never as the owner.';

/** Asks PostgreSQL who we are. Empty: a role that no wall can be talked around by. */
export async function checkRole(em: EntityManager): Promise<readonly UnsafeStart[]> {
  const [role] = await em.execute<Facts[]>(facts);
  if (!role) return [{ code: 'not-migrated', about: 'role', doThis: own }];
  const about = role.name;
  return [
    ...(role.superuser
      ? [{ code: 'superuser', about, doThis: `alter role ${about} nosuperuser; or: ${own}` } as const]
      : []),
    ...(role.bypasses ? [{ code: 'bypasses-walls', about, doThis: `alter role ${about} nobypassrls;` } as const] : []),
    ...(role.creates_roles
      ? [{ code: 'creates-roles', about, doThis: `alter role ${about} nocreaterole;` } as const]
      : []),
    ...(role.owns ? [{ code: 'owns-tables', about, doThis: own } as const] : []),
    ...(role.creates
      ? [{ code: 'creates-in-schema', about, doThis: `revoke create on schema public from ${about}, public;` } as const]
      : []),
    ...(role.becomes
      ? [{ code: 'may-become-owner', about, doThis: `revoke ${role.becomes} from ${about};` } as const]
      : []),
  ];
}

/** Whether the database is as `migrate` left it. A later major version of PostgreSQL may word the same wall differently. */
export async function checkCatalogue(em: EntityManager, newest: number): Promise<readonly UnsafeStart[]> {
  const [there] = await em.execute<{ there: boolean }[]>(
    `select to_regclass('public.peerness_catalogue') is not null as there`,
  );
  const doThis = 'Run `migrate` as the owner.';
  if (!there?.there) return [{ code: 'not-migrated', about: 'schema', doThis }];

  const [at] = await em.execute<{ version: number | null }[]>('select max(version) as version from peerness_migration');
  const version = at?.version ?? 0;
  if (version < newest) return [{ code: 'not-migrated', about: `version ${version} of ${newest}`, doThis }];
  if (version > newest) {
    return [
      { code: 'database-is-newer', about: `version ${version}, ours is ${newest}`, doThis: 'Run the newer version.' },
    ];
  }
  const [kept] = await em.execute<{ catalogue: string; same: boolean; me: string }[]>(
    `select catalogue, server = current_setting('server_version_num')::integer / 10000 as same, session_user::text as me from peerness_catalogue`,
  );
  if (!kept) return [{ code: 'not-migrated', about: 'schema', doThis }];
  const expected = JSON.parse(kept.catalogue) as Catalogue;
  const drift = compareCatalogues(expected, await readCatalogue(em, kept.me)).filter(
    (one) => (kept.same || one.is !== 'different') && !isSomebodyElses(expected, one),
  );
  return drift.map(({ what, is }) => ({
    code: 'walls-differ',
    about: `${what} is ${is}`,
    doThis: 'Somebody changed the schema since `migrate`. Undo it as the owner, or restore a backup.',
  }));
}

/** Another program's table in the same schema is its own affair, as long as we were given no right to it. */
function isSomebodyElses(expected: Catalogue, { what, is }: Drift): boolean {
  const table = /^(?:table right|column right|table|column|constraint|index|wall|trigger) ([^ .]+)/.exec(what)?.[1];
  return (
    is === 'unexpected' && table !== undefined && !(`table ${table}` in expected) && !what.endsWith(' application')
  );
}

const facts = `
  select r.rolname as name,
    r.rolsuper as superuser, r.rolbypassrls as bypasses, r.rolcreaterole as creates_roles,
    exists (select 1 from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = r.oid) as owns,
    has_schema_privilege(r.oid, 'public', 'create') as creates,
    (select string_agg(quote_ident(b.rolname), ', ') from pg_roles b where b.oid <> r.oid and not r.rolsuper and pg_has_role(r.oid, b.oid, 'member')
      and (b.rolsuper or b.rolbypassrls or b.rolcreaterole or exists (
        select 1 from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = b.oid))) as becomes
  from pg_roles r where r.rolname = session_user`;
