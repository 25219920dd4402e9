import { openPersistence, type Persistence, type PersistenceSettings } from '@peerness/persistence';
import { Refused } from '../commands/command.js';
import type { Config } from '../config.js';
import { addressesAt, startOrJoin } from './embedded.js';
import { contextKeyIn } from '../keys/context-keys.js';
import { vaultOf } from '../keys/vault-of.js';
import { readInstallation } from './installation.js';

/** Does something with the database the settings lead to, beside a running server or without one, and closes it again. */
export async function withDatabase<Answer>(
  config: Config,
  say: (line: string) => void,
  task: (persistence: Persistence, url: string) => Promise<Answer>,
): Promise<Answer> {
  const contextKey = contextKeyIn(config.keysDir);
  if (config.database.kind === 'given') {
    const url = config.database.url ?? missing('DATABASE_URL');
    return open({ url, contextKey, vault: vaultOf(config, 'organization', say) }, task);
  }
  const installation = readInstallation(config.dataDir);
  if (!installation?.complete)
    throw new Refused(
      'nothing-here',
      `There is no database in ${config.dataDir} yet.`,
      'Start the demo (serve), set up an organization (init), or set DATABASE_URL.',
    );
  const vault = vaultOf(config, installation.kind, say);
  const { port, started } = await startOrJoin(config.dataDir, () => undefined);
  if (started) say('Started the embedded PostgreSQL for this.');
  try {
    return await open({ url: addressesAt(port, installation)('application'), contextKey, vault }, task);
  } finally {
    await started?.stop();
  }
}

/** Opens it for as long as the task takes, unless it is not safe to work in. */
async function open<Answer>(
  settings: PersistenceSettings,
  task: (persistence: Persistence, url: string) => Promise<Answer>,
): Promise<Answer> {
  const persistence = await openPersistence(settings);
  try {
    await refuseUnsafe(persistence);
    return await task(persistence, settings.url);
  } finally {
    await persistence.close();
  }
}

/** Nothing is read or written where the walls are not as they have to be. */
export async function refuseUnsafe(persistence: Persistence): Promise<void> {
  const [first, ...more] = await persistence.unsafe();
  if (!first) return;
  const others = more.length === 0 ? '' : ` (and ${more.length} more; \`doctor\` lists them)`;
  throw new Refused(
    first.code,
    `The database is not safe to work in: ${first.code}, ${first.about}${others}.`,
    first.doThis,
  );
}

function missing(setting: string): never {
  throw new Refused(
    'setting-missing',
    `${setting} is not set.`,
    `Set ${setting} to the application’s role: postgres://role:password@host:5432/database.`,
  );
}
