import type { EntityManager } from '@mikro-orm/postgresql';
import { openDatabase } from '../database/open-database.js';
import { translateProblem } from '../problems/translate-problem.js';
import { WordsUnreadable } from '../problems/words-unreadable.js';
import { rows as everyRow } from '../rows.js';
import { quote } from '../schema/grants.js';
import type { Sealing, Vault } from '../sealer.js';
import { looksSealed } from './envelope.js';
import { placeIn, type SealedTable, sealedTables, type SqlRow } from './sealed-tables.js';

export interface SealSettings {
  /** Signs in as the owner of the schema, who alone may lift the walls for the length of a transaction. */
  readonly ownerUrl: string;
  readonly vault: Vault;
  /** How many rows one transaction seals. */
  readonly atOnce?: number;
  /** Told after each transaction. */
  readonly onProgress?: (progress: SealProgress) => void;
}

export interface SealProgress {
  readonly table: string;
  readonly sealed: number;
}

/** What was done. Run again, it does nothing and says so. */
export interface SealedDatabase {
  /** Rows that were sealed now. */
  readonly sealed: number;
  readonly tables: number;
}

/**
 * Seals what a database kept as it was: once, when keys come to it. Nothing may work in it meanwhile. Every batch is a
 * transaction; cut off, it goes on where it stopped. The database is marked as these keys' first, and as sealed last:
 * a server starts only on the one that is.
 */
export async function sealDatabase({
  ownerUrl,
  vault,
  atOnce = 500,
  onProgress = () => undefined,
}: SealSettings): Promise<SealedDatabase> {
  const patience = { statementMs: 600_000, lockMs: 60_000, idleMs: 600_000 };
  const database = await openDatabase({ url: ownerUrl, connections: 1, patience }, everyRow);
  const inOne = <Answer>(task: (em: EntityManager) => Promise<Answer>): Promise<Answer> =>
    database.orm.em.fork({ disableContextResolution: true }).transactional(task);
  try {
    await inOne((em) => beginSealing(em, vault.id));
    let sealed = 0;
    for (const [table, about] of Object.entries(sealedTables)) {
      let inTable = 0;
      for (let found = atOnce; found > 0;) {
        const sealing = vault.begin();
        found = await inOne((em) => sealSome(em, sealing, table, about, atOnce));
        inTable += found;
        if (found > 0) onProgress({ table, sealed: inTable });
      }
      sealed += inTable;
    }
    await inOne((em) => em.execute('update peerness_vault set sealed = true where vault = ?', [vault.id]));
    return { sealed, tables: Object.keys(sealedTables).length };
  } catch (thrown) {
    throw translateProblem(thrown);
  } finally {
    await database.close();
  }
}

/** Another set of keys that began before is not mixed with this one. */
async function beginSealing(em: EntityManager, vault: string): Promise<void> {
  await em.execute('insert into peerness_vault (vault, sealed) values (?, false) on conflict do nothing', [vault]);
  const [taken] = await em.execute<{ vault: string }[]>('select vault from peerness_vault');
  if (taken?.vault !== vault) throw new OtherKeys();
}

/** The database was sealed, or began to be, with other keys. */
export class OtherKeys extends Error {
  override readonly name = 'OtherKeys';
  readonly code = 'other-keys';
}

/** One batch. The walls of the one table bind its owner, too: they are lifted and raised again in the same transaction. */
async function sealSome(
  em: EntityManager,
  sealing: Sealing,
  table: string,
  { key, columns }: SealedTable,
  atOnce: number,
): Promise<number> {
  await em.execute(`alter table ${quote(table)} no force row level security`);
  const plain = columns.map(
    (column) => `${quote(column)} is not null and not starts_with(${quote(column)}, 'sealed:')`,
  );
  const rows = await em.execute<SqlRow[]>(
    `select * from ${quote(table)} where ${plain.map((one) => `(${one})`).join(' or ')} limit ${atOnce}`,
  );
  for (const row of rows) {
    const words = columns.flatMap((column): [string, string][] => {
      const text = row[column];
      return typeof text === 'string' && !looksSealed(text)
        ? [[column, sealing.seal(text, placeIn(table, column, row))]]
        : [];
    });
    await em.execute(
      `update ${quote(table)} set ${words.map(([column]) => `${quote(column)} = ?`).join(', ')}
       where ${key.map((column) => `${quote(column)} = ?`).join(' and ')}`,
      [...words.map(([, sealed]) => sealed), ...key.map((column) => row[column])],
    );
    for (const [column, sealed] of words) mustOpen(sealing, sealed, table, column, row);
  }
  await em.execute(`alter table ${quote(table)} force row level security`);
  sealing.settle();
  return rows.length;
}

/** The plain words are about to be gone: what takes their place has to give them back. */
function mustOpen(sealing: Sealing, sealed: string, table: string, column: string, row: SqlRow): void {
  const place = placeIn(table, column, row);
  if (sealing.open(sealed, place) !== row[column]) throw new WordsUnreadable('tampered', place);
}
