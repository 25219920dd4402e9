import type { Client } from 'pg';
import { openColumns } from '../../test/proof/open-columns.js';
import { canariesAnyForm } from '../scan/hidden-forms.js';

/** One column of a logical dump, and the words found in it. */
export interface DumpedColumn {
  readonly column: string;
  readonly words: ReadonlySet<string>;
}

interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Every row of every table there is, as a superuser reads it: each column as text, bytes as the text they spell. What
 * PostgreSQL counted about the values (`pg_stats`) goes with a dump's restoring and is looked through, too.
 */
export async function dump(client: Client): Promise<readonly DumpedColumn[]> {
  await client.query('analyze');
  const { rows: tables } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm', 'S') and a.attnum > 0 and not a.attisdropped
       and n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema') group by 1, 2 order by 1, 2`,
  );
  const counted = { schema: 'pg_catalog', name: 'pg_stats', columns: ['most_common_vals', 'histogram_bounds'] };
  const dumped: DumpedColumn[] = [];
  for (const { schema, name, columns } of [...tables, counted]) {
    const texts = columns.map((column) => `coalesce(string_agg("${column}"::text, E'\\n'), '')`);
    const {
      rows: [row = []],
    } = await client.query<string[]>({
      text: `select ${texts.join(', ')} from "${schema}"."${name}"`,
      rowMode: 'array',
    });
    for (const [at, column] of columns.entries())
      dumped.push({
        column: `${schema === 'public' ? '' : `${schema}.`}${name}.${column}`,
        words: canariesAnyForm(row[at] ?? ''),
      });
  }
  return dumped;
}

/** The words that may be read by anybody: what stands in columns that hold no word about a person. */
export function publicWords(dumped: readonly DumpedColumn[]): readonly string[] {
  return dumped.filter(({ column }) => column in openColumns).flatMap(({ words }) => [...words]);
}
