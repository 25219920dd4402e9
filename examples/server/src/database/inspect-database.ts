import { err, ok, type Result } from '@peerness/core';
import {
  KeysUnusable,
  openPersistence,
  type PersistenceSettings,
  type TalkativeSetting,
  type UnsafeStart,
  type Vault,
} from '@peerness/persistence';
import { Client } from 'pg';
import { Refused } from '../commands/command.js';
import type { Config } from '../config.js';
import { besideAServer } from './beside-a-server.js';
import { asked, type PostgresSettings } from '../doctor/postgres-settings.js';
import { contextKeyIn } from '../keys/context-keys.js';
import { vaultOf } from '../keys/vault-of.js';
import { addressesAt } from './embedded.js';
import { readInstallation } from './installation.js';

/** What PostgreSQL itself says of the database, asked as the application's role. */
export interface Inspection {
  readonly server: string;
  readonly role: string;
  readonly migrations: number;
  /** Tables with people's things in them, and those among them where row-level security is not on and forced. */
  readonly walls: { readonly tables: number; readonly open: readonly string[] };
  readonly unsafe: readonly UnsafeStart[];
  /** Settings that decide what is on the disk. */
  readonly settings: PostgresSettings;
  /** With which settings PostgreSQL’s log could hold people’s words. */
  readonly talkative: readonly TalkativeSetting[];
  /** Why words could not be sealed or opened here. */
  readonly keys?: KeysUnusable;
}

function openKeys(vault: () => Vault): Result<Vault, KeysUnusable> {
  try {
    return ok(vault());
  } catch (thrown) {
    if (thrown instanceof KeysUnusable) return err(thrown);
    throw thrown;
  }
}

/** Looks at the database the settings lead to, safe or not, and changes nothing. */
export async function inspectDatabase(config: Config, say: (line: string) => void): Promise<Inspection> {
  const contextKey = contextKeyIn(config.keysDir);
  if (config.database.kind === 'given') {
    if (config.database.url === undefined)
      throw new Refused('setting-missing', 'DATABASE_URL is not set.', 'Set it to the application’s role.');
    return inspect({ url: config.database.url, contextKey }, () => vaultOf(config, 'organization', say));
  }
  const installation = readInstallation(config.dataDir);
  if (!installation)
    throw new Refused(
      'nothing-here',
      `Nothing is set up in ${config.dataDir} yet.`,
      'Start the demo (serve), or set up an organization (init).',
    );
  return besideAServer(config.dataDir, say, (port) => {
    return inspect({ url: addressesAt(port, installation)('application'), contextKey }, () =>
      vaultOf(config, installation.kind, say),
    );
  });
}

async function inspect(settings: PersistenceSettings, vault: () => Vault): Promise<Inspection> {
  const keys = openKeys(vault);
  const persistence = await openPersistence({ ...settings, connections: 1, ...(keys.ok && { vault: keys.value }) });
  const client = new Client({ connectionString: settings.url, connectionTimeoutMillis: 3_000 });
  try {
    await persistence.ping();
    await client.connect();
    const {
      rows: [about],
    } = await client.query<{ server: string; role: string; migrated: boolean }>(
      `select current_setting('server_version') as server, session_user as role, to_regclass('public.peerness_migration') is not null as migrated`,
    );
    const { rows: tables } = await client.query<{ name: string; walled: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as walled from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'peerness\\_%' order by 1`,
    );
    const { rows: set } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any ($1)',
      [asked],
    );
    const migrations = about?.migrated
      ? (await client.query<{ count: number }>('select count(*)::integer as count from peerness_migration')).rows[0]
          ?.count
      : 0;
    return {
      server: about?.server ?? '',
      role: about?.role ?? '',
      migrations: migrations ?? 0,
      walls: { tables: tables.length, open: tables.filter(({ walled }) => !walled).map(({ name }) => name) },
      settings: Object.fromEntries(set.map(({ name, setting }) => [name, setting])),
      // Without its keys a sealed database is told of as such; why they cannot be used says more.
      unsafe: (await persistence.unsafe()).filter(({ code }) => keys.ok || code !== 'sealed'),
      talkative: about?.migrated ? await persistence.talkative() : [],
      ...(!keys.ok && { keys: keys.error }),
    };
  } finally {
    await client.end();
    await persistence.close();
  }
}
