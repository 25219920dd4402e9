import { Refused } from '../commands/command.js';
import type { Config } from '../config.js';
import { besideAServer } from '../database/beside-a-server.js';
import { addressesAt } from '../database/embedded.js';
import { readInstallation } from '../database/installation.js';

/** Does something with the address of the role that owns the schema, beside a running server or without one. */
export async function withOwnerAddress<Answer>(
  { database, dataDir }: Pick<Config, 'database' | 'dataDir'>,
  say: (line: string) => void,
  task: (ownerUrl: string) => Promise<Answer>,
): Promise<Answer> {
  if (database.kind === 'given') {
    if (database.ownerUrl !== undefined) return task(database.ownerUrl);
    throw new Refused(
      'setting-missing',
      'PEERNESS_OWNER_DATABASE_URL is not set.',
      'Set it to the role that owns the schema: no other may read the seals.',
    );
  }
  const installation = readInstallation(dataDir);
  if (!installation?.complete)
    throw new Refused('nothing-here', `There is no database in ${dataDir} yet.`, 'Start the demo (serve), or init.');
  return besideAServer(dataDir, say, (port) => {
    return task(addressesAt(port, installation)('owner'));
  });
}
