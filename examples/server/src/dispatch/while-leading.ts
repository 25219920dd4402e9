import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * Waits until no other process tells, does so, and answers when it is done. The lock is the connection's: it is let go
 * with the process however that ends, and `leading` is aborted where the connection is lost.
 */
export async function whileLeading(
  url: string,
  stopping: AbortSignal,
  task: (client: Client, leading: AbortSignal) => Promise<void>,
): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 3_000,
    application_name: 'peerness jobs',
  });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  const leading = AbortSignal.any([stopping, lost.signal]);
  try {
    await client.connect();
    while (!leading.aborted) {
      const { rows } = await client.query<{ mine: boolean }>(
        `select pg_try_advisory_lock(hashtextextended('peerness dispatch', 0)) as mine`,
      );
      if (rows[0]?.mine) return await task(client, leading);
      await pause(2_000, undefined, { signal: leading }).catch(() => undefined);
    }
  } finally {
    await client.end();
  }
}
