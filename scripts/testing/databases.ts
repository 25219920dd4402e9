import { withConnection } from '../../examples/server/src/embedded-postgres/with-connection.js';

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
  withConnection(url, async (client) => {
    const all = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of all.rows.filter((row) => which(row.datname)))
      await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`);
  });
