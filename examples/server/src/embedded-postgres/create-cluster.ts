import {
  chownSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { openDataFolder } from './data-folder.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { leash } from './leash.js';
import { passwordFile, superuser } from './superuser.js';

/** Makes a new, empty database cluster beside its final place and moves it there when whole, so none is ever half made. */
export const createCluster = async (
  cluster: string,
  { binaries, account, durable }: { binaries: Binaries; account: Account; durable: boolean },
): Promise<void> => {
  const folder = dirname(cluster);
  const draft = mkdtempSync(`${cluster}.new-`);
  if (account !== undefined) chownSync(draft, account.uid, account.gid);
  const data = openDataFolder(draft, account);
  const password = randomBytes(32).toString('base64url');
  const said: string[] = [];
  const command = [join(binaries.bin, 'initdb'), '-D', data.argument, ...choices(binaries.major, durable)];
  const log = (line: string): unknown => said.push(line);
  const { code, signal, error } = await leash(command, {
    account,
    folder: data.descriptor,
    input: password,
    log,
  }).ended;
  data.close();
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new EmbeddedPostgresError(
      'init-failed',
      `A new database could not be made in ${folder} (${error?.message ?? signal ?? `initdb ended with ${code}`}):\n${said.join('\n')}`,
      `Nothing was left behind. ${whatToDo(said.join('\n'))}, then start again.`,
    );
  }
  writeThrough(join(draft, passwordFile), `${password}\n`);
  renameSync(draft, cluster);
  const parent = openSync(folder, 'r');
  fsyncSync(parent);
  closeSync(parent);
};

const whatToDo = (said: string): string =>
  said.includes('could not look up effective user ID')
    ? `PostgreSQL needs an account with a name: add one for uid ${process.geteuid?.()} (a line in /etc/passwd), or set DATABASE_URL`
    : 'Check that the disk has 100 MB free and the folder may be written to';

/** Removes what a creation that was cut off left beside `cluster`; its initdb may take a second to notice and end. */
export const sweepDrafts = async (cluster: string): Promise<void> => {
  for (const until = Date.now() + 5_000; Date.now() < until; await pause(100)) {
    const drafts = readdirSync(dirname(cluster)).filter((name) => name.startsWith(`${basename(cluster)}.new-`));
    if (drafts.length === 0) return;
    for (const name of drafts) removeAsFarAsPossible(join(dirname(cluster), name));
  }
};

const removeAsFarAsPossible = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Somebody still writes there; the next look removes the rest.
  }
};

const choices = (major: number, durable: boolean): string[] => [
  `--username=${superuser}`,
  '--auth=scram-sha-256',
  '--pwfile=/dev/stdin',
  '--encoding=UTF8',
  '--locale=C',
  ...(major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
  '--data-checksums',
  ...(durable ? [] : ['--no-sync']),
];

const writeThrough = (path: string, text: string): void => {
  const file = openSync(path, 'wx', 0o600);
  fchmodSync(file, 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
};
