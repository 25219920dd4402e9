import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { accountFor } from '../../examples/server/src/embedded-postgres/account.js';
import { tried, type Binaries } from '../../examples/server/src/embedded-postgres/binaries.js';

/** The newest PostgreSQL (15 or later) installed on this machine, if any: on the PATH, or where Debian keeps them. */
export const systemBinaries = (): Binaries | undefined =>
  [...onPath(), ...debian()]
    .map((bin) => tried(bin, accountFor('')))
    .filter((found): found is Binaries => typeof found === 'object' && found.major >= 15)
    .toSorted((one, other) => other.major - one.major)[0];

const onPath = (): string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'initdb'))
    .filter((initdb) => existsSync(initdb))
    .map((initdb) => dirname(realpathSync(initdb)));

const debian = (): string[] => {
  const home = '/usr/lib/postgresql';
  return existsSync(home) ? readdirSync(home).map((version) => join(home, version, 'bin')) : [];
};
