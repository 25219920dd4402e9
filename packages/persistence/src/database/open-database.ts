import type { EntitySchema } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import type { ContextKeySource } from '../context/context-key.js';
import { bindingDriver } from './binding-driver.js';
import { freeDeadConnections } from './free-dead-connections.js';
import { planOnce } from './plan-once.js';

/** How long anything may take, in milliseconds. Nothing waits for ever. */
export interface Patience {
  /** Waiting for a connection, from the pool or from the server. */
  readonly connectMs: number;
  /** One statement. */
  readonly statementMs: number;
  /** Waiting for somebody else's lock. */
  readonly lockMs: number;
  /** A transaction in which nothing is asked. */
  readonly idleMs: number;
}

export const patience: Patience = { connectMs: 2_000, statementMs: 10_000, lockMs: 5_000, idleMs: 15_000 };

export interface DatabaseSettings {
  /** `postgresql://role:password@host:port/database` */
  readonly url: string;
  /** At most this many connections at once; ten when not said. */
  readonly connections?: number;
  readonly patience?: Partial<Patience>;
  /** What it signs with who acts. Without one nobody can act: for whoever owns the database, or looks at it. */
  readonly contextKey?: ContextKeySource;
}

/** One pool of connections to one database, as one role. */
export interface Database {
  readonly orm: MikroORM;
  close(): Promise<void>;
}

/** Opens a pool; connects only when first asked something. Every limit is on, and nothing is logged. */
export async function openDatabase(
  { url, connections = 10, patience: wanted, contextKey }: DatabaseSettings,
  entities: readonly (EntitySchema | (new () => object))[],
): Promise<Database> {
  const { connectMs, statementMs, lockMs, idleMs } = { ...patience, ...wanted };
  const orm = await MikroORM.init({
    driver: bindingDriver(contextKey),
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    clientUrl: url,
    pool: { min: 0, max: connections },
    ensureDatabase: false,
    forceUtcTimezone: true,
    debug: false,
    verbose: false,
    logger: () => undefined,
    driverOptions: {
      application_name: 'peerness',
      connectionTimeoutMillis: connectMs,
      statement_timeout: statementMs,
      lock_timeout: lockMs,
      idle_in_transaction_session_timeout: idleMs,
      // The server stops a statement first; this is for a server that has stopped answering at all.
      query_timeout: statementMs + connectMs,
      onPoolCreated: (pool: Parameters<typeof freeDeadConnections>[0] & Parameters<typeof planOnce>[0]) => {
        freeDeadConnections(pool);
        planOnce(pool);
      },
      // A connection is not kept for ever, nor is what it remembers.
      maxLifetimeSeconds: 3_600,
    },
  });
  return { orm, close: () => orm.close(true) };
}
