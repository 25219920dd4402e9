import { Client, type QueryResultRow } from 'pg';

/** One question over a connection of its own. */
export const ask = async <Row extends QueryResultRow>(url: string, sql: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};
