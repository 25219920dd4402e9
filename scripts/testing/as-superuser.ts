import { Client } from 'pg';

/** Opens one connection to `url`, does the work, and closes it whatever came of it. */
export const asSuperuser = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** The same server and role as `url`, another database. */
export const withDatabase = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
};

/** Drops every database whose name begins with `prefix` and passes `which`, connected clients or not. */
export const dropDatabases = (
  url: string,
  prefix: string,
  which: (name: string) => boolean = () => true,
): Promise<void> =>
  asSuperuser(url, async (client) => {
    const all = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of all.rows.filter((row) => which(row.datname)))
      await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`);
  });
