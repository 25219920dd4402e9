import { withConnection } from '../../src/embedded-postgres/with-connection.js';

/** Every row of every table in one word per table: equal as long as nothing was written. */
export async function fingerprints(superuserUrl: string): Promise<Readonly<Record<string, string>>> {
  return withConnection(superuserUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    );
    const words = tables.map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as word from "${name}" as t`,
    );
    const { rows } = await client.query<{ name: string; word: string }>(words.join(' union all '));
    return Object.fromEntries(rows.map(({ name, word }) => [name, word]));
  });
}
