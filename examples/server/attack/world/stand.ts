import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confirmCopy, makeKeys, migrate, openPersistence } from '@peerness/persistence';
import { thrownAway } from '../../../../scripts/testing/test-server.js';
import { refuseUnsafe } from '../../src/database/with-database.js';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { contextKeyIn, makeContextKeys } from '../../src/keys/context-keys.js';
import { vaultOf } from '../../src/keys/vault-of.js';
import { buildWorld } from '../../test/proof/build-world.js';
import { type Ids, readIds } from '../../test/proof/ids.js';
import { type Guests, inviteGuests } from './guests.js';
import { audience, issuer, openProvider, type Provider } from './tokens.js';

/** What is attacked stands on this: a database of its own with a world in it, and a provider who signs tokens. */
export interface Stand {
  readonly superuserUrl: string;
  /** Where its PostgreSQL keeps its files, and what else of it is on the disk: whoever has these has what a thief has. */
  readonly folders: { readonly postgres: string; readonly server: string };
  readonly ids: Ids;
  readonly guests: Guests;
  readonly provider: Provider;
  /** What the server under attack is started with. */
  readonly env: Readonly<Record<string, string>>;
  readonly postgres: string;
  /** What PostgreSQL wrote into its log since the last time somebody asked. */
  postgresSaid(): string;
  stop(): Promise<void>;
}

const application = { name: 'peerness_attacked', password: 'only for attacks' };

/** A PostgreSQL of its own, the same world for the same seed, nothing of it left afterwards. */
export async function openStand(seed: string): Promise<Stand> {
  process.env['PROOF_SEED'] = seed;
  const log: string[] = [];
  const server = await thrownAway((line) => void log.push(line));
  const folder = mkdtempSync(join(tmpdir(), 'peerness-attack-'));
  try {
    const superuserUrl = `${server.superuserUrl.replace(/\/[^/]*$/, '')}/attacked`;
    await withConnection(server.superuserUrl, async (client) => {
      // What was written ahead is looked through at the end: none of it is thrown away before.
      await client.query("alter system set wal_keep_size = '4GB'");
      await client.query('select pg_reload_conf()');
      await client.query('create database attacked');
    });
    const keysDir = join(folder, 'keys');
    await migrate({ ownerUrl: superuserUrl, application, contextKeys: makeContextKeys(keysDir) });
    const url = new URL(superuserUrl);
    [url.username, url.password] = [application.name, application.password];
    confirmCopy(keysDir, makeKeys(keysDir, 'people').recoveryCode);
    const vault = vaultOf({ keysDir }, 'organization', (line) => void log.push(line));
    // Everybody arrives at once: on a busy machine they wait their turn.
    const persistence = await openPersistence({
      url: url.href,
      contextKey: contextKeyIn(keysDir),
      vault,
      patience: { connectMs: 120_000 },
    });
    await refuseUnsafe(persistence);
    const guests = await (async () => {
      await buildWorld(persistence.work);
      return inviteGuests(persistence.work, folder);
    })().finally(() => persistence.close());
    const jwks = join(folder, 'keys.json');
    const provider = openProvider(jwks);
    return {
      superuserUrl,
      folders: { postgres: server.cluster, server: folder },
      ids: await readIds(superuserUrl, vault.begin()),
      guests,
      provider,
      env: {
        DATABASE_URL: url.href,
        PEERNESS_AUTH_ISSUER: issuer,
        PEERNESS_AUTH_AUDIENCE: audience,
        PEERNESS_AUTH_JWKS: jwks,
        PEERNESS_DATA_DIR: folder,
        PEERNESS_KEYS_DIR: keysDir,
        // What is told to nobody would be let go of meanwhile, and a refusal would seem to have changed something.
        PEERNESS_DISPATCH: 'off',
        PORT: '0',
      },
      postgres: await versionOf(superuserUrl),
      postgresSaid: () => log.splice(0).join('\n'),
      stop: async () => {
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (problem) {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    throw problem;
  }
}

async function versionOf(url: string): Promise<string> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? 'unknown';
  });
}
