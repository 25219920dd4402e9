import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confirmCopy, makeKeys, migrate, openPersistence, type Persistence } from '@peerness/persistence';
import { audience, issuer, openProvider } from '../../../attack/world/tokens.js';
import { freePort } from '../../../src/embedded-postgres/free-port.js';
import { withConnection } from '../../../src/embedded-postgres/with-connection.js';
import { contextKeyIn, makeContextKeys } from '../../../src/keys/context-keys.js';
import { vaultOf } from '../../../src/keys/vault-of.js';
import { type Chance, chanceOf } from './chance.js';
import { openOwnPostgres, type OwnPostgres } from './own-postgres.js';
import { type Environment, type RealServer, realServer } from './real-server.js';

/** What the parts are played on: a PostgreSQL and the built server, both ours to kill. */
export interface Stage {
  readonly postgres: OwnPostgres;
  readonly server: RealServer;
  /** What the server is started with. */
  readonly env: Environment;
  readonly postgresVersion: string;
  readonly short: boolean;
  /** So many in the long form, so many in the short one. */
  size(long: number, short: number): number;
  chance(...words: readonly (string | number)[]): Chance;
  say(line: string): void;
  token(subject: string): string;
  /** Peerness in this process, beside the server: to set a scene up, or to play a weakened version. */
  within<Given>(task: (persistence: Persistence) => Promise<Given>): Promise<Given>;
  /** As PostgreSQL's superuser, who sees all. */
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Another server on a copy of the database, where something may be broken for good. */
  onACopy<Given>(task: (copy: Copy) => Promise<Given>): Promise<Given>;
  close(): Promise<void>;
}

export interface Copy {
  readonly server: RealServer;
  readonly env: Environment;
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export interface HowToPlay {
  readonly seed: string;
  readonly short: boolean;
  readonly say: (line: string) => void;
}

export const application = { name: 'peerness_durable', password: 'only for proofs' };
export const database = 'durable';
const copied = 'durable_copy';

export async function openStage({ seed, short, say }: HowToPlay): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'peerness-durability-'));
  const postgres = await openOwnPostgres();
  await postgres.start();
  const asking =
    (name: string) =>
    <Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
      withConnection(postgres.url(name), async (client) => (await client.query<Row>(text, [...values])).rows);
  const asOwner = asking('postgres');
  await asOwner(`create database ${database}`);
  const keysDir = join(folder, 'keys');
  await migrate({ ownerUrl: postgres.url(database), application, contextKeys: makeContextKeys(keysDir) });
  confirmCopy(keysDir, makeKeys(keysDir, 'people').recoveryCode);
  const jwks = join(folder, 'provider.json');
  const provider = openProvider(jwks);
  const addressOf = (name: string): string => {
    const url = new URL(postgres.url(name));
    [url.username, url.password] = [application.name, application.password];
    return url.href;
  };
  const env = {
    DATABASE_URL: addressOf(database),
    PEERNESS_AUTH_ISSUER: issuer,
    PEERNESS_AUTH_AUDIENCE: audience,
    PEERNESS_AUTH_JWKS: jwks,
    PEERNESS_DATA_DIR: folder,
    PEERNESS_KEYS_DIR: keysDir,
    // Every event stays where it is: that one is in the outbox is what is looked at.
    PEERNESS_DISPATCH: 'off',
  };
  const within: Stage['within'] = async (task) => {
    const vault = vaultOf({ keysDir }, 'organization', () => undefined);
    const persistence = await openPersistence({ url: env.DATABASE_URL, contextKey: contextKeyIn(keysDir), vault });
    await persistence.unsafe();
    return task(persistence).finally(() => persistence.close());
  };
  // The first keys that come take an empty database up.
  await within(() => Promise.resolve());
  const server = realServer(await freePort(), env);
  const [version] = await asOwner<{ server_version: string }>('show server_version');
  return {
    postgres,
    server,
    env,
    postgresVersion: version?.server_version ?? 'unknown',
    short,
    size: (long, brief) => (short ? brief : long),
    chance: (...words) => chanceOf(seed, ...words),
    say,
    token: (subject) => provider.token(subject),
    within,
    sql: asking(database),
    onACopy: async (task) => {
      await server.term();
      await asOwner(`create database ${copied} template ${database}`);
      const copyEnv = { ...env, DATABASE_URL: addressOf(copied) };
      const other = realServer(await freePort(), copyEnv);
      try {
        return await task({ server: other, env: copyEnv, sql: asking(copied) });
      } finally {
        await other.kill();
        await asOwner(`drop database ${copied} with (force)`);
        await server.start();
      }
    },
    close: async () => {
      await server.kill();
      await postgres.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
