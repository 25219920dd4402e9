import { createVault, type KeyProvider, type Vault, type WordsUnreadable } from '../../src/index.js';
import { placeIn, sealedTables } from '../../src/vault/sealed-tables.js';
import { ask } from '../test-database.js';
import type { Everything, Row } from '../seeing.js';

/** A vault that also writes down what it was given to seal. */
export function listening(
  keys: KeyProvider,
  onProblem?: (problem: Error) => void,
): Vault & { readonly heard: Set<string> } {
  const vault = createVault(keys, onProblem && { onProblem });
  const heard = new Set<string>();
  return {
    ...vault,
    heard,
    begin: () => {
      const sealing = vault.begin();
      return {
        ...sealing,
        seal: (words, place) => {
          heard.add(words);
          return sealing.seal(words, place);
        },
      };
    },
  };
}

/** One sealed value of one row. */
export interface SealedValue {
  readonly table: string;
  readonly column: string;
  readonly row: Row;
  readonly text: string;
}

export function sealedValues(all: Everything): readonly SealedValue[] {
  return Object.entries(sealedTables).flatMap(([table, { columns }]) =>
    (all.get(table) ?? []).flatMap((row) =>
      columns.flatMap((column) => {
        const text = row[column];
        return typeof text === 'string' ? [{ table, column, row, text }] : [];
      }),
    ),
  );
}

/** `opened`, or the code of why it does not open. */
export function opens(vault: Vault, { table, column, row, text }: SealedValue): string {
  try {
    vault.begin().open(text, placeIn(table, column, row));
    return 'opened';
  } catch (thrown) {
    return (thrown as WordsUnreadable).code;
  }
}

/** Puts rows back as an older dump had them, asking no wall and no rule. */
export async function putBack(url: string, table: string, rows: readonly Row[]): Promise<void> {
  for (const row of rows)
    await ask(
      url,
      `with off as materialized (select set_config('session_replication_role', 'replica', true))
       insert into "${table}" select new.* from off, jsonb_populate_record(null::"${table}", ?::jsonb) as new on conflict do nothing`,
      [JSON.stringify(row)],
    );
}
