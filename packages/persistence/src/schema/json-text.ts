import { CorruptRow } from '../problems/corrupt-row.js';

/** Reads what we wrote as JSON; anything else was not written by us. */
export function parseJson(text: string, table: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CorruptRow(table, 'not the JSON that was kept');
  }
}
