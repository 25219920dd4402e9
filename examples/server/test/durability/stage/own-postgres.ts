import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { accountFor } from '../../../src/embedded-postgres/account.js';
import { embeddedBinaries } from '../../../src/embedded-postgres/binaries.js';
import { createCluster } from '../../../src/embedded-postgres/create-cluster.js';
import { openDataFolder } from '../../../src/embedded-postgres/data-folder.js';
import { freePort } from '../../../src/embedded-postgres/free-port.js';
import { settings } from '../../../src/embedded-postgres/settings.js';
import { superuser, superuserPassword } from '../../../src/embedded-postgres/superuser.js';

/** A durable PostgreSQL that is a child of ours, so that it can be killed for certain, and started again. */
export interface OwnPostgres {
  /** The superuser's address of a database; it stays the same over every restart. */
  url(database: string): string;
  /** Starts it, with settings of its own over the durable ones; answers how many milliseconds it took. */
  start(over?: Readonly<Record<string, string>>): Promise<number>;
  /** As a power cut: every process of it at once, by SIGKILL. */
  kill(): Promise<void>;
  /** In order and at once, as for a restart: what runs is cut off, everything is on disk. */
  stop(): Promise<void>;
  /** Ends it, and removes all it kept. */
  remove(): Promise<void>;
}

export async function openOwnPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'peerness-durability-'));
  const cluster = join(folder, 'cluster');
  const account = accountFor(cluster);
  const binaries = embeddedBinaries(account);
  await createCluster(cluster, { binaries, account, durable: true });
  const password = superuserPassword(cluster);
  const port = await freePort();
  let child: ChildProcess | undefined;
  let ended: Promise<void> = Promise.resolve();

  const run = (over: Readonly<Record<string, string>>): Promise<string> => {
    const data = openDataFolder(cluster, account);
    const more = Object.entries(over).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const started = spawn(join(binaries.bin, 'postgres'), ['-D', data.argument, ...settings(port, true), ...more], {
      ...account,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe', data.descriptor ?? 'ignore'],
    });
    data.close();
    child = started;
    ended = new Promise((resolve) => started.once('exit', () => resolve()));
    const said: string[] = [];
    return new Promise((resolve) => {
      started.once('exit', () => resolve(said.slice(-5).join('\n')));
      if (started.stderr === null) return;
      createInterface({ input: started.stderr }).on('line', (line) => {
        said.push(line);
        if (line.includes('ready to accept connections')) resolve('ready');
      });
    });
  };

  const killAll = (): void => {
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGSTOP');
    for (const pid of childrenOf(child.pid)) kill(pid);
    child.kill('SIGKILL');
  };
  process.on('exit', killAll);

  return {
    url: (database) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`,
    start: async (over = {}) => {
      const began = performance.now();
      for (const until = Date.now() + 60_000; ; await pause(200)) {
        const said = await run(over);
        if (said === 'ready') return performance.now() - began;
        if (Date.now() > until) throw new Error(`PostgreSQL did not start: ${said}`);
      }
    },
    kill: async () => {
      killAll();
      await ended;
    },
    stop: async () => {
      child?.kill('SIGINT');
      await ended;
    },
    remove: async () => {
      child?.kill('SIGINT');
      await ended;
      process.off('exit', killAll);
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** PostgreSQL's processes put themselves into sessions of their own; their parent is what they have in common. */
function childrenOf(parent: number): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => parentOf(pid) === parent);
  } catch {
    // No /proc here: they end by themselves when their parent is gone.
    return [];
  }
}

function parentOf(pid: number): number | undefined {
  try {
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return Number(after.split(' ')[1]);
  } catch {
    return undefined;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went by itself.
  }
}
