import type { Persistence } from '@peerness/persistence';
import { Pool, type PoolClient } from 'pg';

/** One transaction that says it issues: without that word the walls of the issuer's tables show nothing. */
export type Issuing = <Answer>(task: (client: PoolClient) => Promise<Answer>) => Promise<Answer>;

export function openIssuing(
  url: string,
  tellPurpose: Persistence['tellPurpose'],
): { readonly issuing: Issuing; close(): Promise<void> } {
  const pool = new Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  return {
    issuing: async (task) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await tellPurpose(client, async (sql, values) => (await client.query<object>(sql, [...values])).rows, 'issue');
        const answer = await task(client);
        await client.query('commit');
        return answer;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
