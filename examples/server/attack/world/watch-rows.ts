import { Client } from 'pg';
import { fingerprints } from '../../test/proof/fingerprints.js';

/** Tells which tables hold other rows than the last time somebody looked. */
export interface Watch {
  changed(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What the running server writes by itself, once a minute: counts of what it refused, sealed. No row of anybody's. */
const notes = ['installation_event', 'peerness_head', 'peerness_seal', 'peerness_unsealed'];

/**
 * Reading takes no transaction number: as long as none was taken, nothing was written, and nothing has to be compared.
 * What a refused attempt may leave behind has a name here: a witness that it was tried.
 */
export async function watchRows(superuserUrl: string, witnesses: readonly string[] = []): Promise<Watch> {
  const client = new Client({ connectionString: superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  const numberNow = async (): Promise<string> =>
    (await client.query<{ n: string }>('select pg_snapshot_xmax(pg_current_snapshot())::text as n')).rows[0]?.n ?? '';
  let number = await numberNow();
  let before = await fingerprints(superuserUrl);
  return {
    changed: async () => {
      const next = await numberNow();
      if (next === number) return [];
      number = next;
      const after = await fingerprints(superuserUrl);
      const tables = Object.keys(after).filter(
        (name) => after[name] !== before[name] && ![...notes, ...witnesses].includes(name),
      );
      before = after;
      return tables;
    },
    close: () => client.end(),
  };
}
