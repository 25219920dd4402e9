import { join } from 'node:path';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { openDataFolder } from './data-folder.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { leash, type Ending } from './leash.js';
import { settings } from './settings.js';

/** How a running PostgreSQL ended: `asked` when we stopped it; `lines` are the last of its log. */
export type Exit = { readonly asked: boolean; readonly code: number | null; readonly lines: readonly string[] };

/** A PostgreSQL that accepts connections. */
export type Running = { readonly port: number; readonly exited: Promise<Exit>; stop(): Promise<void> };

type Run = {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly port: number;
  readonly durable: boolean;
  readonly log: (line: string) => void;
};

/** How long a stop may take, in milliseconds, before unfinished work is left to recovery at the next start. */
const patience = 15_000;

/** Starts `postgres` and waits until it accepts connections, which after a crash includes its recovery. */
export const runPostgres = async ({ cluster, binaries, account, port, durable, log }: Run): Promise<Running> => {
  const lines: string[] = [];
  let accepts: (word: 'ready') => void = () => undefined;
  const ready = new Promise<'ready'>((resolve) => (accepts = resolve));
  const data = openDataFolder(cluster, account);
  const command = [join(binaries.bin, 'postgres'), '-D', data.argument, ...settings(port, durable)];
  const child = leash(command, {
    account,
    folder: data.descriptor,
    log: (line) => {
      if (lines.push(line) > 20) lines.shift();
      log(line);
      if (line.includes('database system is ready to accept connections')) accepts('ready');
    },
  });
  data.close();
  const first = await Promise.race([ready, child.ended]);
  if (first !== 'ready') throw didNotStart(cluster, first, lines);

  let asked = false;
  return {
    port,
    exited: child.ended.then(({ code }) => ({ asked, code, lines })),
    stop: () => {
      asked = true;
      return child.stop(patience);
    },
  };
};

const didNotStart = (cluster: string, { code, signal, error }: Ending, lines: string[]): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'start-failed',
    `PostgreSQL did not start on ${cluster} (${error?.message ?? signal ?? `it ended with ${code}`}):\n${lines.join('\n')}`,
    'The last lines above say why. The data was not touched; once the cause is gone, start again.',
  );
