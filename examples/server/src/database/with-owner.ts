import { Refused } from '../commands/command.js';
import type { Config } from '../config.js';
import { bothRoles } from './both-roles.js';
import { startEmbeddedPostgres } from '../embedded-postgres/index.js';
import { addressesAt, prepareDatabase } from './embedded.js';
import { type Installation, readInstallation } from './installation.js';

/** A database as its owner, and as the application. */
export interface OwnedDatabase {
  readonly ownerUrl: string;
  readonly url: string;
}

/** Whose words are in the database the settings lead to. */
export function whomItIsFor({ database, dataDir }: Config): Installation['kind'] {
  return database.kind === 'embedded' && readInstallation(dataDir)?.kind === 'demo' ? 'demo' : 'organization';
}

/** Does something as the owner, while no server runs on it: the embedded database is started for this, and migrated. */
export async function withOwner<Answer>(
  { database, dataDir, keysDir }: Config,
  say: (line: string) => void,
  task: (owned: OwnedDatabase) => Promise<Answer>,
): Promise<Answer> {
  if (database.kind === 'given') {
    const { url, ownerUrl } = bothRoles(
      database,
      'Set both: the application’s role, and the role that owns the schema.',
    );
    return task({ url, ownerUrl });
  }
  const installation = readInstallation(dataDir);
  if (!installation?.complete)
    throw new Refused('nothing-here', `There is no database in ${dataDir} yet.`, 'Set up an organization (init).');
  const postgres = await startEmbeddedPostgres({ folder: dataDir, durable: true });
  say('Started the embedded PostgreSQL for this.');
  try {
    await prepareDatabase(postgres, installation, keysDir);
    const address = addressesAt(postgres.port, installation);
    return await task({ url: address('application'), ownerUrl: address('owner') });
  } finally {
    await postgres.stop();
  }
}
