import { type Context, tellContext } from '@peerness/persistence';
import type { Client } from 'pg';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { contextKey } from '../a-home.js';

export type Row = Readonly<Record<string, unknown>>;
export type Tables = ReadonlyMap<string, readonly Row[]>;

/** Who comes, and what they tell the database at the start of a transaction. */
export interface Caller {
  readonly name: string;
  readonly context: Partial<Context>;
}

/** Everything there is, read past every wall; the migrator's own two tables hold nobody's rows. */
export async function readTables(superuserUrl: string): Promise<Tables> {
  return withConnection(superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and relname not like 'peerness_%' order by 1`,
    );
    const tables = new Map<string, readonly Row[]>();
    for (const { name } of rows) tables.set(name, await rowsOf(client, name));
    return tables;
  });
}

/** One transaction with a caller's context, undone at its end. */
export async function asCaller<Answer>(
  client: Client,
  { context }: Caller,
  task: () => Promise<Answer>,
): Promise<Answer> {
  await client.query('begin');
  try {
    if (Object.keys(context).length > 0)
      await tellContext(
        contextKey,
        client,
        async (sql, values) => (await client.query<object>(sql, [...values])).rows,
        context,
      );
    return await task();
  } finally {
    await client.query('rollback');
  }
}

/** As `{ table: rows }` in one round trip. */
export async function seeAll(client: Client, tables: readonly string[]): Promise<Tables> {
  const { rows } = await client.query<{ name: string; rows: Row[] | null }>(
    tables
      .map((name) => `select '${name}' as name, (select jsonb_agg(to_jsonb(t)) from "${name}" as t) as rows`)
      .join(' union all '),
  );
  return new Map(rows.map(({ name, rows: found }) => [name, found ?? []]));
}

/** What came of one order: how many rows it touched, or the code it was refused with. */
export async function tryOrder(
  client: Client,
  caller: Caller,
  sql: string,
  params: readonly unknown[] = [],
): Promise<number | string> {
  return asCaller(client, caller, () =>
    client.query(sql, [...params]).then(
      ({ rowCount }) => rowCount ?? 0,
      (thrown: { code?: string }) => thrown.code ?? 'no code',
    ),
  );
}

async function rowsOf(client: Client, name: string): Promise<readonly Row[]> {
  return (await client.query<{ row: Row }>(`select to_jsonb(t) as row from "${name}" as t`)).rows.map(({ row }) => row);
}
