import type { Everything } from '../seeing.js';

/** Words that are nobody's secret, and stand elsewhere because they say something else there. */
const ordinary: ReadonlySet<string> = new Set(['Counsel', 'sealed']);

/** In which columns any of these words stands, as it is or in base64. */
export function readable(all: Everything, words: ReadonlySet<string>): readonly string[] {
  const sought = [...words]
    .filter((one) => one.length > 3 && !ordinary.has(one))
    .flatMap((one) => [one, JSON.stringify(one).slice(1, -1), Buffer.from(one).toString('base64').replace(/=+$/, '')]);
  const found = new Set<string>();
  for (const [table, rows] of all)
    for (const row of rows)
      for (const [column, value] of Object.entries(row)) {
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        if (sought.some((one) => text.includes(one))) found.add(`${table}.${column}`);
      }
  return [...found].sort();
}
