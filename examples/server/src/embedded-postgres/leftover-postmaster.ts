import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isRunning, printed } from './process-identity.js';

/**
 * Makes way for a start in a folder whose last server died: waits for its PostgreSQL to go, ends one that nobody
 * watches any more, and forgets a postmaster.pid whose number now belongs to a stranger (whom PostgreSQL would fear).
 * Call it only while holding the folder's lock: then no living server of ours can own what is found.
 */
export const settleLeftover = async (cluster: string): Promise<void> => {
  const file = join(cluster, 'postmaster.pid');
  const noted = notedIn(file);
  if (noted === undefined || !isRunning(noted.pid)) return;
  if (!isPostmaster(noted, cluster)) return rmSync(file, { force: true });
  if (await hasGone(noted.pid, 5_000)) return;
  signal(noted.pid, 'SIGQUIT');
  if (await hasGone(noted.pid, 10_000)) return;
  throw new EmbeddedPostgresError(
    'folder-in-use',
    `A PostgreSQL from before (process ${noted.pid}) still runs on ${cluster} and does not stop.`,
    `End it (kill -QUIT ${noted.pid}) and start again.`,
  );
};

type Noted = { readonly pid: number; readonly startedAt: number };

const notedIn = (file: string): Noted | undefined => {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isSafeInteger(pid) && pid > 1 ? { pid, startedAt: Number(lines[2]) * 1000 } : undefined;
  } catch {
    return undefined;
  }
};

const isPostmaster = ({ pid, startedAt }: Noted, cluster: string): boolean => {
  if (process.platform !== 'linux') {
    const began = Date.parse(`${printed('lstart', pid)} UTC`);
    return /postgres$/.test(printed('comm', pid) ?? '') && Math.abs(began - startedAt) < 5_000;
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
};

const hasGone = async (pid: number, patience: number): Promise<boolean> => {
  for (const until = Date.now() + patience; Date.now() < until; await pause(50)) if (!isRunning(pid)) return true;
  return !isRunning(pid);
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It went by itself in the meantime.
  }
};
