import type { QueryResultRow } from 'pg';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';

/** One question over a connection of its own. */
export const ask = <Row extends QueryResultRow>(url: string, sql: string): Promise<Row[]> =>
  withConnection(url, async (client) => (await client.query<Row>(sql)).rows);
