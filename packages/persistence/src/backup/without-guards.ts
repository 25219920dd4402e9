import type { EntityManager } from '@mikro-orm/postgresql';
import { quote } from '../schema/grants.js';
import { quoted } from './kept-tables.js';
import type { KeptTable } from './parts.js';

/**
 * Rows come back as they were, in any order and past every trigger: references are let go and made again, which tries
 * each of them; triggers rest; walls open to their owner. In one transaction: nobody ever meets the tables like this, and
 * all of it is as before when it ends. No right of a superuser is needed.
 */
export async function withoutGuards(
  em: EntityManager,
  tables: readonly KeptTable[],
  task: () => Promise<void>,
): Promise<void> {
  const list = tables.map((table) => `'${quoted(table).replaceAll("'", "''")}'::regclass`).join(', ');
  await em.execute('set constraints all immediate');
  const references = await em.execute<{ on: string; name: string; what: string }[]>(
    `select conrelid::regclass::text as on, conname::text as name, pg_get_constraintdef(oid) as what
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid in (${list}) order by 1, 2`,
  );
  const triggers = await em.execute<{ on: string; name: string; mode: string }[]>(
    `select tgrelid::regclass::text as on, tgname::text as name,
       case tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'enable' end as mode
     from pg_trigger where not tgisinternal and tgenabled <> 'D' and tgrelid in (${list})`,
  );
  const forced = await em.execute<{ on: string }[]>(
    `select oid::regclass::text as on from pg_class where relforcerowsecurity and oid in (${list})`,
  );
  for (const one of references) await em.execute(`alter table ${one.on} drop constraint ${quote(one.name)}`);
  for (const one of triggers) await em.execute(`alter table ${one.on} disable trigger ${quote(one.name)}`);
  for (const one of forced) await em.execute(`alter table ${one.on} no force row level security`);
  await task();
  for (const one of references) await em.execute(`alter table ${one.on} add constraint ${quote(one.name)} ${one.what}`);
  for (const one of triggers) await em.execute(`alter table ${one.on} ${one.mode} trigger ${quote(one.name)}`);
  for (const one of forced) await em.execute(`alter table ${one.on} force row level security`);
}
