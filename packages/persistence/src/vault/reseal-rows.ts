import type { EntityManager } from '@mikro-orm/postgresql';
import { KeysUnusable } from '../problems/keys-unusable.js';
import { WordsUnreadable } from '../problems/words-unreadable.js';
import { quote } from '../schema/grants.js';
import type { Sealing } from '../sealer.js';
import type { KeyProvider } from './key-provider.js';
import { olderColumns } from './older-seals.js';
import { placeIn, type SqlRow, tableNamed } from './sealed-tables.js';

/** What became of some rows: values sealed anew, values that do not open, rows somebody is writing in. */
export interface ResealedRows {
  readonly resealed: number;
  readonly unreadable: number;
  readonly busy: number;
}

/** Looks at each row again, locked, and leaves alone whichever somebody else holds: whoever waits for nobody ties no knot. */
export async function resealRows(
  em: EntityManager,
  sealing: Sealing,
  keys: KeyProvider,
  table: string,
  rows: readonly SqlRow[],
): Promise<ResealedRows> {
  const counts = { resealed: 0, unreadable: 0, busy: 0 };
  const { key } = tableNamed(table);
  const isThis = key.map((column) => `${quote(column)} = ?`).join(' and ');
  for (const named of rows) {
    const which = key.map((column) => named[column]);
    const [row] = await em.execute<SqlRow[]>(
      `select * from ${quote(table)} where ${isThis} for no key update skip locked`,
      which,
    );
    if (!row) {
      if (await isThere(em, table, isThis, which)) counts.busy += 1;
      continue;
    }
    const words = olderColumns(keys, table, row).flatMap((column): [string, string][] => {
      const sealed = again(sealing, table, column, row);
      if (sealed === 'unreadable') counts.unreadable += 1;
      return sealed === 'unreadable' || sealed === 'erased' ? [] : [[column, sealed]];
    });
    if (words.length === 0) continue;
    await em.execute(
      `update ${quote(table)} set ${words.map(([column]) => `${quote(column)} = ?`).join(', ')} where ${isThis}`,
      [...words.map(([, sealed]) => sealed), ...which],
    );
    counts.resealed += words.length;
  }
  sealing.settle();
  return counts;
}

async function isThere(em: EntityManager, table: string, isThis: string, which: readonly unknown[]): Promise<boolean> {
  const found = await em.execute<object[]>(`select 1 as one from ${quote(table)} where ${isThis}`, [...which]);
  return found.length > 0;
}

/** The same words under the newest keys: what takes the older seal's place has to give them back. */
function again(sealing: Sealing, table: string, column: string, row: SqlRow): string {
  const place = placeIn(table, column, row);
  try {
    const words = sealing.open(String(row[column]), place);
    const sealed = sealing.seal(words, place);
    if (sealing.open(sealed, place) !== words) throw new WordsUnreadable('tampered', place);
    return sealed;
  } catch (thrown) {
    if (thrown instanceof WordsUnreadable) return 'unreadable';
    // Whose key was destroyed just now: their row goes with it.
    if (thrown instanceof KeysUnusable && thrown.code === 'erased') return 'erased';
    throw thrown;
  }
}
