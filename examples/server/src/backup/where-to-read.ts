import { join } from 'node:path';
import { Refused } from '../commands/command.js';
import type { Config } from '../config.js';
import { besideAServer } from '../database/beside-a-server.js';
import { bothRoles } from '../database/both-roles.js';
import { names, readInstallation } from '../database/installation.js';
import { superuser, superuserPassword } from '../embedded-postgres/index.js';

/** Where everything can be read, and as whom the server works there. */
export interface Source {
  readonly url: string;
  readonly application: string;
}

/** Does something as a role no wall holds back, beside a running server or without one. */
export async function withSource<Answer>(
  { database, dataDir }: Config,
  say: (line: string) => void,
  task: (source: Source) => Promise<Answer>,
): Promise<Answer> {
  if (database.kind === 'given') {
    const { url, ownerUrl } = bothRoles(
      database,
      'Set DATABASE_URL to the application’s role, and PEERNESS_OWNER_DATABASE_URL to a role that sees every row (BYPASSRLS).',
    );
    return task({ url: ownerUrl, application: decodeURIComponent(new URL(url).username) });
  }
  if (!readInstallation(dataDir)?.complete)
    throw new Refused('nothing-here', `There is no database in ${dataDir} yet.`, 'Check PEERNESS_DATA_DIR.');
  return besideAServer(dataDir, say, (port) => {
    const password = encodeURIComponent(superuserPassword(join(dataDir, 'cluster')));
    return task({
      url: `postgres://${superuser}:${password}@127.0.0.1:${port}/${names.database}`,
      application: names.application,
    });
  });
}
