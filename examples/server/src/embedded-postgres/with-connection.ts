import { Client } from 'pg';

/** Opens one connection to `url`, does the work, and closes it whatever came of it. */
export const withConnection = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  // A server that goes away is told by the query that fails, not by an event nobody hears.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
