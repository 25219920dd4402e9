import type { EntityManager } from '@mikro-orm/postgresql';
import { openDatabase } from '../database/open-database.js';
import { translateProblem } from '../problems/translate-problem.js';
import { quote } from '../schema/grants.js';
import { headLetters, keyIdsOf } from './envelope.js';
import type { KeyProvider } from './key-provider.js';
import { ResealRefused } from './reseal-refused.js';
import { placeIn, type SealedTable, sealedTables, type SqlRow } from './sealed-tables.js';

/** Sealed values under a key that is older than their owner's newest. */
export interface OlderSeals {
  readonly older: number;
  /** How many values were looked at. */
  readonly looked: number;
  /** Whether these are all there are. */
  readonly whole: boolean;
}

/** Counts them, as a role that sees every row: in the first so many rows of each table. Opens nothing. */
export async function olderSeals(url: string, keys: KeyProvider, ofEach: number): Promise<OlderSeals> {
  const database = await openDatabase({ url, connections: 1 }, []);
  try {
    return await database.orm.em.fork({ disableContextResolution: true }).transactional(async (em) => {
      await mustSeeAll(em);
      return countOlder(em, keys, ofEach);
    });
  } catch (thrown) {
    throw translateProblem(thrown);
  } finally {
    await database.close();
  }
}

export async function countOlder(
  em: EntityManager,
  keys: KeyProvider,
  ofEach = Number.MAX_SAFE_INTEGER,
): Promise<OlderSeals> {
  let [older, looked, whole] = [0, 0, true];
  for (const [table, about] of Object.entries(sealedTables)) {
    let inTable = 0;
    for (let rows = await headsIn(em, table, about, ofEach); rows.length > 0;) {
      for (const row of rows) {
        looked += about.columns.filter((column) => typeof row[column] === 'string').length;
        older += olderColumns(keys, table, row).length;
      }
      inTable += rows.length;
      if (inTable >= ofEach) {
        whole = false;
        break;
      }
      rows = await headsIn(em, table, about, ofEach - inTable, rows.at(-1));
    }
  }
  return { older, looked, whole };
}

/** Which of a row's columns would be sealed with another key today; words or the first letters of them are enough. */
export function olderColumns(keys: KeyProvider, table: string, row: SqlRow): readonly string[] {
  const columns = sealedTables[table]?.columns ?? [];
  return columns.filter((column) => {
    const text = row[column];
    if (typeof text !== 'string') return false;
    const { owner, also = [] } = placeIn(table, column, row);
    const ids = keyIdsOf(text);
    const owners = [owner, ...also];
    return ids.length === owners.length && owners.some((one, at) => keys.isOlder(one, ids[at] ?? ''));
  });
}

/** How many rows are read at once. */
const atOnce = 1_000;

/** The next rows by their key: with the key and the owners whole, and the first letters of what is sealed. */
export async function headsIn(
  em: EntityManager,
  table: string,
  { key, columns, owners }: SealedTable,
  atMost: number,
  after?: SqlRow,
): Promise<readonly SqlRow[]> {
  const names = [...new Set([...key, ...owners])].map(quote);
  const heads = columns.map((column) => `left(${quote(column)}, ${headLetters}) as ${quote(column)}`);
  const by = key.map(quote).join(', ');
  const from = after ? `where (${by}) > (${key.map(() => '?').join(', ')})` : '';
  return em.execute<SqlRow[]>(
    `select ${[...names, ...heads].join(', ')} from ${quote(table)} ${from} order by ${by} limit ${Math.min(atMost, atOnce)}`,
    after ? key.map((column) => after[column]) : [],
  );
}

/** A role that walls hold back would find nothing, and not notice. */
export async function mustSeeAll(em: EntityManager): Promise<void> {
  const [me] = await em.execute<{ name: string; sees: boolean; there: boolean }[]>(
    `select rolname::text as name, rolsuper or rolbypassrls as sees, to_regclass('public.peerness_vault') is not null as there
     from pg_roles where rolname = current_user`,
  );
  if (!me?.there) throw new ResealRefused('not-migrated', 'the database');
  if (!me.sees) throw new ResealRefused('walls-hold-it-back', `the role ${me.name}`);
}
