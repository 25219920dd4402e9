import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { send } from './send.js';

/** A server in a process of its own: it may crash or hang, and whoever attacks it lives on to say so. */
export interface ServerUnderAttack {
  readonly url: string;
  readonly pid: number | undefined;
  /** Everything it printed since the last time somebody asked. */
  said(): string;
  /** How it stands now: gone, deaf (nothing answered in time), or well; `ms` is how long a word took. */
  pulse(): Promise<{ readonly state: 'well' | 'gone' | 'deaf'; readonly ms: number }>;
  stop(): Promise<void>;
}

export interface HowToServe {
  /** What to run; without it, the real server as it is built. The address is its first line, as `serve --json` prints it. */
  readonly command?: readonly string[] | undefined;
  readonly env: Readonly<Record<string, string>>;
}

const hook = fileURLToPath(new URL('../../test/embedded-postgres/run-typescript.ts', import.meta.url));
const subgraph = fileURLToPath(new URL('./serve-subgraph.ts', import.meta.url));

export const theRealServer: readonly string[] = [
  process.execPath,
  fileURLToPath(new URL('../../dist/main.js', import.meta.url)),
  'serve',
  '--json',
];

/** The same server, answering a router. */
export const theSubgraph: readonly string[] = [process.execPath, '--import', hook, subgraph];

export async function serve({ command = theRealServer, env }: HowToServe): Promise<ServerUnderAttack> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', stopWithUs);
  let heard = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => (heard += words));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await address(child, ended, () => heard);
  child.stdout?.setEncoding('utf8').on('data', (words: string) => (heard += words));
  return {
    url,
    pid: child.pid,
    said: () => {
      const all = heard;
      heard = '';
      return all;
    },
    pulse: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return { state: 'gone', ms: 0 };
      const { status, ms } = await send({
        url: `${url}/healthz`,
        method: 'GET',
        headers: {},
        body: undefined,
        patience: 10_000,
      });
      return { state: status === 200 ? 'well' : child.exitCode === null ? 'deaf' : 'gone', ms };
    },
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(stopWithUs, 10_000);
      await ended;
      clearTimeout(late);
      process.off('exit', stopWithUs);
    },
  };
}

async function address(child: ChildProcess, ended: Promise<void>, heard: () => string): Promise<string> {
  const { stdout } = child;
  if (!stdout) throw new Error('The server has no output.');
  const lines = createInterface({ input: stdout });
  const first = await Promise.race([
    new Promise<string>((resolve) => lines.once('line', resolve)),
    ended.then(() => Promise.reject(new Error(`The server under attack did not start: ${heard()}`))),
  ]);
  lines.close();
  stdout.resume();
  const { url } = JSON.parse(first) as { url?: string };
  if (!url) throw new Error(`The server under attack did not start: ${first} ${heard()}`);
  return url;
}
