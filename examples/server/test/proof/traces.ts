import { canariesIn } from './canaries.js';
import { readTables } from './raw-sql.js';
import type { Tally } from './tally.js';

/** Whether a word was written by, or about, one of these people: it bears their name. */
export function isOf(people: readonly string[], word: string): boolean {
  return people.some((who) => word.startsWith(`cn-${who.replace('.', '-')}-`));
}

/** Their words in what anybody else was told, each with the reader. */
export function tracesInAnswers({ shown }: Tally, people: readonly string[]): readonly string[] {
  return [...shown]
    .filter(([reader]) => !people.includes(reader))
    .flatMap(([reader, words]) =>
      [...words].filter((word) => isOf(people, word)).map((word) => `${reader} was told ${word}`),
    );
}

/** Their words, wherever they are kept, read past every wall, each with its table and column. */
export async function tracesInTables(superuserUrl: string, people: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [table, rows] of await readTables(superuserUrl))
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        for (const word of canariesIn(JSON.stringify(value) ?? ''))
          if (isOf(people, word)) found.push(`${table}.${column} keeps ${word}`);
  return found;
}
