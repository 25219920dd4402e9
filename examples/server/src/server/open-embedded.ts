import { advanceDirectiveKey, MigrationRefused, openPersistence, type Persistence } from '@peerness/persistence';
import { Refused } from '../commands/command.js';
import type { Config } from '../config.js';
import { addressesAt, prepareDatabase } from '../database/embedded.js';
import { beginInstallation, type Installation, readInstallation } from '../database/installation.js';
import { contextKeyIn } from '../keys/context-keys.js';
import { vaultOf } from '../keys/vault-of.js';
import { makeDemo } from '../demo/make-demo.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/index.js';

/** The server's own PostgreSQL, running, migrated and filled with what belongs in it. */
export interface OpenEmbedded {
  readonly kind: Installation['kind'];
  readonly postgres: EmbeddedPostgres;
  readonly persistence: Persistence;
  /** For the application's role. */
  readonly databaseUrl: string;
  /** For the role that owns the jobs. */
  readonly jobsUrl: string;
}

/** Opens what is in the data folder; where nothing is, makes the demo. */
export async function openEmbedded(config: Config, say: (line: string) => void): Promise<OpenEmbedded> {
  const { dataDir, keysDir, auth } = config;
  const before = readInstallation(dataDir);
  if (before?.kind !== 'organization' && auth.kind !== 'own')
    throw new Refused(
      'nothing-here',
      `PEERNESS_AUTH_* are set, and ${dataDir} holds ${before ? 'the demo' : 'nothing'}.`,
      'Set up an organization there (init), set DATABASE_URL, or unset PEERNESS_AUTH_* for the demo.',
    );
  if (before?.kind === 'organization' && !before.complete)
    throw new Refused(
      'half-made',
      `An organization was begun in ${dataDir} and not finished.`,
      'Run init again; it goes on where it stopped.',
    );
  if (before?.kind === 'organization') vaultOf(config, 'organization', say);
  say(before?.complete ? 'Starting PostgreSQL …' : 'Making a PostgreSQL of its own …');
  const postgres = await startEmbeddedPostgres({ folder: dataDir, durable: true });
  try {
    const installation = before ?? beginInstallation(dataDir, 'demo');
    if (installation.complete) {
      await prepareDatabase(postgres, installation, keysDir).catch((error: unknown) => {
        throw error instanceof MigrationRefused && installation.kind === 'demo' ? madeByAnother(dataDir) : error;
      });
    } else {
      say('Bringing in the demo: three organizations, 1,500 people who do not exist …');
      await makeDemo(postgres, config, installation, say);
    }
    const address = addressesAt(postgres.port, installation);
    const databaseUrl = address('application');
    return {
      kind: installation.kind,
      postgres,
      persistence: await openPersistence({
        url: databaseUrl,
        contextKey: contextKeyIn(keysDir),
        vault: vaultOf(config, installation.kind, say),
        directiveKey: advanceDirectiveKey(keysDir),
      }),
      databaseUrl,
      jobsUrl: address('jobs'),
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

function madeByAnother(dataDir: string): Refused {
  return new Refused(
    'other-version',
    `The demo in ${dataDir} was made by another version.`,
    'Make it anew: npm run peerness -- demo reset.',
  );
}
