/** The little of a node-postgres client that this file touches. */
interface PooledClient {
  release: (broken?: Error | boolean) => void;
  once(event: 'end', listener: () => void): unknown;
}

interface ConnectionPool {
  on(event: 'connect' | 'acquire', listener: (client: PooledClient) => void): unknown;
}

/**
 * Gives a connection back to its pool when the server ends it. Kysely keeps a connection for ever when the rollback on
 * it fails, so without this every transaction cut off by a restart of PostgreSQL would cost the pool a place.
 */
export function freeDeadConnections(pool: ConnectionPool): void {
  pool.on('connect', (client) => {
    client.once('end', () => {
      try {
        client.release(true);
      } catch {
        // Whoever had it gave it back a moment before, in their own way: the pool has it, which is all that is wanted.
      }
    });
  });
  pool.on('acquire', (client) => {
    // The pool puts a new `release`, which throws when used twice, in place right after this event.
    queueMicrotask(() => {
      client.release = once(client.release.bind(client));
    });
  });
}

function once(release: PooledClient['release']): PooledClient['release'] {
  let given = false;
  return (broken) => {
    if (given) return;
    given = true;
    release(broken);
  };
}
