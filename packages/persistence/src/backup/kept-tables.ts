import type { EntityManager } from '@mikro-orm/postgresql';
import { quote } from '../schema/grants.js';
import { fullName, type KeptTable, type Prints } from './parts.js';

/** Tables of ours whose rows no backup holds, and why. Every other one is found in the catalogue. */
export const leftOut: { readonly [table: string]: string } = {
  peerness_migration: 'taken again, step by step, where it is restored',
  peerness_context_key: 'told by whoever restores: with it anybody could sign who acts',
  peerness_catalogue: 'read anew from what the steps made',
};

/** Schemas beside `public` that belong to Peerness whole: who signs in with what. */
const besides = ['sign_in'];

const columns = `(select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'made', a.attgenerated <> '') order by a.attnum)
  from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)`;

/** Every table whose rows are Peerness's: what the migrator remembers to have made. Others' tables are left alone. */
export async function keptTables(em: EntityManager): Promise<readonly KeptTable[]> {
  return em.execute<KeptTable[]>(
    `select n.nspname as schema, c.relname as name, ${columns} as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and c.relname not in (${names(Object.keys(leftOut))}) and (
       n.nspname in (${names(besides)}) or n.nspname = 'public' and (c.relname like 'peerness\\_%'
         or exists (select 1 from peerness_catalogue k where k.catalogue::jsonb ? ('table ' || c.relname))))
     order by 1, 2`,
  );
}

/** The same tables as they are here; those that are not here are missing from the answer. */
export async function tablesHere(em: EntityManager, wanted: readonly KeptTable[]): Promise<readonly KeptTable[]> {
  return em.execute<KeptTable[]>(
    `select n.nspname as schema, c.relname as name, ${columns} as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname || '.' || c.relname in (${names(wanted.map(fullName))}) order by 1, 2`,
  );
}

/** How values are written: the same here and there, whatever the two servers' own settings. */
export const plainSpelling = `set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local xmloption = 'content'`;

/** One word for each table, equal exactly where the same rows are in it, in whatever order. */
export async function printsOf(em: EntityManager, tables: readonly KeptTable[]): Promise<Prints> {
  const prints: [string, string][] = [];
  for (const table of tables) {
    const [found] = await em.execute<{ print: string }[]>(
      `select count(*) || ' ' || coalesce(sum(('x' || left(md5(t::text), 16))::bit(64)::bigint::numeric), 0)
         || ' ' || coalesce(sum(('x' || right(md5(t::text), 16))::bit(64)::bigint::numeric), 0) as print
       from ${quoted(table)} as t`,
    );
    prints.push([fullName(table), found?.print ?? '']);
  }
  return Object.fromEntries(prints);
}

export function quoted({ schema, name }: Pick<KeptTable, 'schema' | 'name'>): string {
  return `${quote(schema)}.${quote(name)}`;
}

function names(list: readonly string[]): string {
  return list.map((one) => `'${one.replaceAll("'", "''")}'`).join(', ') || `''`;
}
