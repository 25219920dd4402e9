import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChangedChains } from './anchors/anchor-chains.js';

/** The chains that moved in a transaction that may not have been seen yet, as the application's role. */
export async function readChanged(em: EntityManager, since: string): Promise<ChangedChains> {
  // The horizon first, in the statement that reads: whatever ends later is at or after it.
  const [row] = await em.execute<{ up_to: string; heads: { label: string; seq: number; hash: string }[] }[]>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as up_to, coalesce((
       select jsonb_agg(jsonb_build_object('label', label, 'seq', seq, 'hash', encode(hash, 'hex'))) from peerness_heads(?::text::xid8)), '[]') as heads`,
    [since],
  );
  return { upTo: row?.up_to ?? since, heads: row?.heads ?? [] };
}
