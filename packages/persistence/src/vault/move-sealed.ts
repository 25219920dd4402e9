import type { EntityManager } from '@mikro-orm/postgresql';
import { WordsUnreadable } from '../problems/words-unreadable.js';
import { quote } from '../schema/grants.js';
import type { Sealing } from '../sealer.js';
import { placeIn, type SqlRow, tableNamed } from './sealed-tables.js';

/** Values by column. */
type Some = { readonly [column: string]: string };

/**
 * Rows that become somebody else's: the words in them are opened as the one's and sealed as the other's. Answers how
 * many. Words that do not open before would not after either: they refuse the move, or stay as they are (`leave`).
 */
export async function moveSealed(
  em: EntityManager,
  sealing: Sealing,
  table: string,
  where: Some,
  to: Some,
  unreadable: 'refuse' | 'leave' = 'refuse',
): Promise<number> {
  const { key, columns } = tableNamed(table);
  const asked = Object.keys(where);
  const rows = await em.execute<SqlRow[]>(
    `select * from ${quote(table)} where ${asked.map((column) => `${quote(column)} = ?`).join(' and ')}`,
    Object.values(where),
  );
  for (const row of rows) {
    const words = Object.fromEntries(
      columns.flatMap((column): [string, string][] => {
        const sealed = row[column];
        if (typeof sealed !== 'string') return [];
        const opened = open(sealing, sealed, placeIn(table, column, row), unreadable);
        return opened === undefined ? [] : [[column, sealing.seal(opened, placeIn(table, column, { ...row, ...to }))]];
      }),
    );
    const set = { ...to, ...words };
    const next = 'version' in row ? [`"version" = "version" + 1`] : [];
    await em.execute(
      `update ${quote(table)} set ${[...Object.keys(set).map((column) => `${quote(column)} = ?`), ...next].join(', ')}
       where ${key.map((column) => `${quote(column)} = ?`).join(' and ')}`,
      [...Object.values(set), ...key.map((column) => row[column])],
    );
  }
  return rows.length;
}

function open(
  sealing: Sealing,
  sealed: string,
  place: ReturnType<typeof placeIn>,
  unreadable: 'refuse' | 'leave',
): string | undefined {
  try {
    return sealing.open(sealed, place);
  } catch (thrown) {
    if (thrown instanceof WordsUnreadable && unreadable === 'leave') return undefined;
    throw thrown;
  }
}
