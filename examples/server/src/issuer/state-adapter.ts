import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Issuing } from './issuing.js';

/** What is kept under an id that opens something is kept under the digest of it. */
type Keyed = (id: string) => string;

/** What oidc-provider remembers between two steps of a sign-in, kept in PostgreSQL until it expires. */
export function stateAdapter(issuing: Issuing, keyed: Keyed): (kind: string) => Adapter {
  return (kind) => {
    const found = (column: 'id' | 'uid', asked: string): Promise<AdapterPayload | undefined> =>
      issuing(async (client) => {
        const { rows } = await client.query<{ payload: string; consumed: Date | null }>(
          `select payload, consumed_at as consumed from sign_in.state
           where kind = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
          [kind, column === 'id' ? keyed(asked) : asked],
        );
        const [row] = rows;
        if (!row) return undefined;
        const payload = {
          ...(JSON.parse(row.payload) as AdapterPayload),
          ...(column === 'id' && { jti: asked }),
        };
        return row.consumed ? { ...payload, consumed: Math.floor(row.consumed.getTime() / 1000) } : payload;
      });
    const run = (sql: string, values: readonly unknown[]): Promise<undefined> =>
      issuing(async (client) => void (await client.query(sql, [...values]))) as Promise<undefined>;
    return {
      // The payload repeats the id: it is left out, and put back for whoever brings it.
      upsert: (id, { jti: _, ...payload }, expiresIn) =>
        run(
          `insert into sign_in.state (kind, id, payload, grant_id, uid, expires_at)
           values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
           on conflict (kind, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
             uid = excluded.uid, expires_at = excluded.expires_at`,
          [kind, keyed(id), JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, expiresIn],
        ),
      find: (id) => found('id', id),
      findByUid: (uid) => found('uid', uid),
      findByUserCode: () => Promise.resolve(undefined),
      consume: (id) =>
        run('update sign_in.state set consumed_at = now() where kind = $1 and id = $2', [kind, keyed(id)]),
      destroy: (id) => run('delete from sign_in.state where kind = $1 and id = $2', [kind, keyed(id)]),
      revokeByGrantId: (grantId) => run('delete from sign_in.state where grant_id = $1', [grantId]),
    };
  };
}
