import type { EntityManager } from '@mikro-orm/postgresql';
import { quote } from '../schema/grants.js';
import { BackupRefused } from './backup-refused.js';
import { plainSpelling, printsOf, quoted, tablesHere } from './kept-tables.js';
import { fullName, type KeptTable, type Rows } from './parts.js';
import type { SoundBackup } from './read-backup.js';
import { withoutGuards } from './without-guards.js';

/** Puts every row back into tables that are there and empty, and compares what came of it. */
export async function putRowsBack(
  em: EntityManager,
  backup: SoundBackup,
  afterwards: () => Promise<void>,
): Promise<number> {
  const { tables, counters } = backup.about;
  const here = await tablesHere(em, tables);
  if (JSON.stringify(here) !== JSON.stringify(tables))
    throw new BackupRefused('other-history', different(here, tables));
  await em.execute(plainSpelling);
  const byName = new Map(tables.map((table) => [fullName(table), table]));
  let put = 0;
  await withoutGuards(em, tables, async () => {
    // What the steps themselves put there is in the backup, as it had become.
    for (const table of tables) await em.execute(`delete from ${quoted(table)}`);
    for (const part of backup.parts()) if (part.is === 'rows') put += await putBack(em, byName.get(part.table), part);
    for (const { name, value } of counters) await em.execute('select setval(?::regclass, ?::bigint)', [name, value]);
    const prints = await printsOf(em, tables);
    const wrong = Object.keys(prints).find((name) => prints[name] !== backup.end.prints[name]);
    if (wrong !== undefined) throw new BackupRefused('rows-differ', wrong);
    await afterwards();
  });
  return put;
}

async function putBack(em: EntityManager, table: KeptTable | undefined, { rows }: Rows): Promise<number> {
  if (!table) return 0;
  const columns = table.columns.filter(({ made }) => !made).map(({ name }) => quote(name));
  await em.execute(
    `insert into ${quoted(table)} (${columns.join(', ')}) overriding system value
     select ${columns.map((column) => `(r.whole).${column}`).join(', ')}
     from (select one::${quoted(table)} as whole from jsonb_array_elements_text(?::jsonb) as one offset 0) as r`,
    [JSON.stringify(rows)],
  );
  return rows.length;
}

function different(here: readonly KeptTable[], tables: readonly KeptTable[]): string {
  const found = new Map(here.map((table) => [fullName(table), JSON.stringify(table)]));
  const first = tables.find((table) => found.get(fullName(table)) !== JSON.stringify(table));
  return first ? fullName(first) : 'its tables';
}
