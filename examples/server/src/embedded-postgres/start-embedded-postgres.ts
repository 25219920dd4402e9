import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { accountFor } from './account.js';
import { embeddedBinaries, type Binaries } from './binaries.js';
import { createCluster, sweepDrafts } from './create-cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { lockFolder, type FolderLock } from './folder-lock.js';
import { freePort } from './free-port.js';
import { settleLeftover } from './leftover-postmaster.js';
import { runPostgres, type Exit, type Running } from './run-postgres.js';
import { superuser, superuserPassword } from './superuser.js';

/** What to start: `port` only to come back under the port clients already know, `binaries` only to use others' . */
export type EmbeddedPostgresOptions = {
  readonly folder: string;
  readonly durable: boolean;
  readonly log?: (line: string) => void;
  readonly port?: number;
  readonly binaries?: Binaries;
};

/** A PostgreSQL of our own, on 127.0.0.1 only, that ends with this process however this process ends. */
export type EmbeddedPostgres = {
  readonly port: number;
  readonly folder: string;
  /** The address for `role`; the superuser's password is known here, any other role's is the caller's. */
  url(role: string, database: string, password?: string): string;
  /** Tells whoever tries to start on this folder where the server that uses it answers. */
  announce(url: string): void;
  /** Ends it in order: clients are disconnected, everything is on disk. */
  stop(): Promise<void>;
  /** Settles when PostgreSQL has ended, asked to or not. The folder may be started again then. */
  readonly exited: Promise<Exit>;
};

/** Starts a PostgreSQL on `folder`, made first if need be; throws EmbeddedPostgresError with the next step to take. */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const folder = usableFolder(options.folder);
  const lock = lockFolder(folder);
  try {
    const cluster = join(folder, 'cluster');
    const account = accountFor(cluster);
    const binaries = options.binaries ?? embeddedBinaries(account);
    await settleLeftover(cluster);
    await sweepDrafts(cluster);
    if (!existsSync(cluster)) await createCluster(cluster, { ...options, binaries, account });
    refuseOtherMajor(cluster, binaries.major);
    const password = superuserPassword(cluster);
    const running = await patiently(options.port, (port) =>
      runPostgres({
        cluster,
        binaries,
        account,
        port,
        durable: options.durable,
        log: options.log ?? (() => undefined),
      }),
    );
    return opened(folder, running, password, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
};

const opened = (folder: string, running: Running, password: string, lock: FolderLock): EmbeddedPostgres => {
  lock.note({ port: running.port });
  const exited = running.exited.finally(lock.release);
  return {
    port: running.port,
    folder,
    url: (role, database, given = role === superuser ? password : undefined) =>
      `postgres://${encodeURIComponent(role)}${given === undefined ? '' : `:${encodeURIComponent(given)}`}` +
      `@127.0.0.1:${running.port}/${encodeURIComponent(database)}`,
    announce: (url) => lock.note({ url }),
    stop: async () => {
      await running.stop();
      await exited;
    },
    exited,
  };
};

/** Tries again, for a while, what passes by itself: a port somebody took first, memory a dead server's last child holds. */
const patiently = async (port: number | undefined, run: (port: number) => Promise<Running>): Promise<Running> => {
  for (const until = Date.now() + 10_000; ; await pause(200)) {
    try {
      return await run(port ?? (await freePort()));
    } catch (error) {
      const passing = port === undefined ? /Address already in use|is still in use/ : /is still in use/;
      if (!passing.test(String(error)) || Date.now() > until) throw error;
    }
  }
};

const usableFolder = (folder: string): string => {
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined && mustBePassable()) chmodSync(folder, 0o711);
    return realpathSync(folder);
  } catch (error) {
    throw new EmbeddedPostgresError(
      'folder-not-usable',
      `The data folder ${folder} cannot be used: ${(error as Error).message}.`,
      'Choose a folder you may write to (PEERNESS_DATA_DIR).',
    );
  }
};

/** Root elsewhere than on Linux cannot hand PostgreSQL an open folder: its account must walk there. */
const mustBePassable = (): boolean => process.geteuid?.() === 0 && !existsSync('/proc/self/fd');

const refuseOtherMajor = (cluster: string, major: number): void => {
  const version = join(cluster, 'PG_VERSION');
  const found = existsSync(version) ? readFileSync(version, 'utf8').trim() : 'nothing PostgreSQL knows';
  if (found === String(major)) return;
  throw new EmbeddedPostgresError(
    'folder-not-usable',
    `${cluster} holds ${/^\d/.test(found) ? `a database of PostgreSQL ${found}` : found}; this is PostgreSQL ${major}.`,
    `Choose another folder (PEERNESS_DATA_DIR), or bring the data over with the matching pg_dump and psql.`,
  );
};
