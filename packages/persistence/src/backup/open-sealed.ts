import type { EntityManager } from '@mikro-orm/postgresql';
import { openDatabase } from '../database/open-database.js';
import { translateProblem } from '../problems/translate-problem.js';
import { WordsUnreadable } from '../problems/words-unreadable.js';
import { quote } from '../schema/grants.js';
import type { KeyProvider } from '../vault/key-provider.js';
import { createVault } from '../vault/create-vault.js';
import { looksSealed } from '../vault/envelope.js';
import { placeIn, type SqlRow, sealedTables } from '../vault/sealed-tables.js';
import { longPatience } from './make-backup.js';

/** Sealed rows that were tried, and what came of it. */
export interface Opened {
  readonly opened: number;
  /** Of people who were erased: they must not open. */
  readonly erased: number;
  /** Rows that should open and do not: by table. */
  readonly unreadable: { readonly [table: string]: number };
  /** Words that were not sealed at all: by table. */
  readonly plain: { readonly [table: string]: number };
}

/** Opens some rows of every sealed table, as a role that sees them all. Nothing of what is opened is kept or told. */
export async function openSealed(url: string, keys: KeyProvider, ofEach = 200): Promise<Opened> {
  const database = await openDatabase({ url, connections: 1, patience: longPatience }, []);
  try {
    return await openIn(database.orm.em.fork({ disableContextResolution: true }), keys, ofEach);
  } catch (thrown) {
    throw translateProblem(thrown);
  } finally {
    await database.close();
  }
}

async function openIn(em: EntityManager, keys: KeyProvider, ofEach: number): Promise<Opened> {
  const sealer = createVault(keys).begin();
  const gone = new Set(keys.destroyed());
  let [opened, erased] = [0, 0];
  const [unreadable, plain] = [new Map<string, number>(), new Map<string, number>()];
  const more = (counts: Map<string, number>, table: string) => counts.set(table, (counts.get(table) ?? 0) + 1);
  for (const [table, { columns }] of Object.entries(sealedTables)) {
    for (const row of await em.execute<SqlRow[]>(`select * from ${quote(table)} limit ${ofEach}`)) {
      for (const column of columns) {
        const text = row[column];
        if (typeof text !== 'string') continue;
        if (!looksSealed(text)) more(plain, table);
        else {
          const place = placeIn(table, column, row);
          const isGone = [place.owner, ...(place.also ?? [])].some((owner) => gone.has(owner));
          const opens = doesOpen(() => sealer.open(text, place));
          if (opens && !isGone) opened += 1;
          else if (!opens && isGone) erased += 1;
          else more(unreadable, table);
        }
      }
    }
  }
  return { opened, erased, unreadable: Object.fromEntries(unreadable), plain: Object.fromEntries(plain) };
}

function doesOpen(open: () => string): boolean {
  try {
    open();
    return true;
  } catch (thrown) {
    if (thrown instanceof WordsUnreadable) return false;
    throw thrown;
  }
}
