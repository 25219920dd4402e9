import { Refused } from '../commands/command.js';
import type { Config } from '../config.js';
import { bothRoles } from '../database/both-roles.js';
import { addressesAt, makeOwnerAndDatabase } from '../database/embedded.js';
import {
  beginInstallation,
  type Installation,
  names,
  readInstallation,
  writeInstallation,
} from '../database/installation.js';
import { startEmbeddedPostgres } from '../embedded-postgres/index.js';

/** An empty database, as its owner, and the application's role that is to be made in it. */
export interface Target {
  readonly ownerUrl: string;
  readonly url: string;
  readonly application: { readonly name: string; readonly password?: string };
}

/**
 * Does something with a database that has nothing in it yet. The embedded one is made; until the task is done, its folder
 * counts as unfinished and serves nothing.
 */
export async function withEmptyDatabase<Answer>(
  { database, dataDir }: Config,
  kind: Installation['kind'],
  task: (target: Target) => Promise<Answer>,
): Promise<Answer> {
  if (database.kind === 'given') {
    const { url, ownerUrl } = bothRoles(
      database,
      'Set both, for an empty database: the application’s role, which is made, and the role that owns the database.',
    );
    const { username, password } = new URL(url);
    const application = {
      name: decodeURIComponent(username),
      ...(password !== '' && { password: decodeURIComponent(password) }),
    };
    return task({ url, ownerUrl, application });
  }
  const before = readInstallation(dataDir);
  if (before?.complete)
    throw new Refused(
      'not-empty',
      `There is a database in ${dataDir} already. Nothing was written.`,
      'Choose an empty folder with PEERNESS_DATA_DIR, or move the old one away first.',
    );
  const installation = before ?? beginInstallation(dataDir, kind);
  const postgres = await startEmbeddedPostgres({ folder: dataDir, durable: true });
  try {
    await makeOwnerAndDatabase(postgres, installation);
    const address = addressesAt(postgres.port, installation);
    const answer = await task({
      ownerUrl: address('owner'),
      url: address('application'),
      application: { name: names.application, password: installation.applicationPassword },
    });
    writeInstallation(dataDir, { ...installation, kind, complete: true });
    return answer;
  } finally {
    await postgres.stop();
  }
}
