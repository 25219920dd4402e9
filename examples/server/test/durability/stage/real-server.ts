import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));

/** The built server, in a process of its own, always at the same address. */
export interface RealServer {
  readonly url: string;
  readonly pid: number | undefined;
  /** How often it ended although nobody asked it to. */
  readonly fell: number;
  /** Answers how many milliseconds passed until it said where it is. */
  start(): Promise<number>;
  /** SIGKILL: nothing of it finishes. */
  kill(): Promise<void>;
  /** SIGTERM; answers the code it ended with. */
  term(): Promise<number | null>;
}

export type Environment = Readonly<Record<string, string>>;

export function realServer(port: number, env: Environment): RealServer {
  let child: ChildProcess | undefined;
  let ended: Promise<number | null> = Promise.resolve(0);
  let isAsked = true;
  let fell = 0;
  const end = (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    isAsked = true;
    child?.kill(signal);
    return ended;
  };
  process.on('exit', () => void child?.kill('SIGKILL'));
  return {
    url: `http://127.0.0.1:${port}`,
    get pid() {
      return child?.pid;
    },
    get fell() {
      return fell;
    },
    start: async () => {
      const began = performance.now();
      const started = spawnServer({ ...env, PORT: String(port) });
      [child, isAsked] = [started, false];
      ended = new Promise((resolve) =>
        started.once('close', (code) => {
          if (!isAsked) fell += 1;
          resolve(code);
        }),
      );
      const said = await firstLine(started, ended);
      if (!(JSON.parse(said) as { done?: boolean }).done) throw new Error(`The server did not start: ${said}`);
      return performance.now() - began;
    },
    kill: async () => void (await end('SIGKILL')),
    term: () => end('SIGTERM'),
  };
}

/** Starts it with settings it should refuse; answers the code it refused with, or nothing when it served. */
export async function refusal(env: Environment): Promise<string | undefined> {
  const child = spawnServer({ ...env, PORT: '0' });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const said = await firstLine(child, ended).catch((problem: unknown) => `{"code":${JSON.stringify(String(problem))}}`);
  const told = JSON.parse(said) as { done?: boolean; code?: string };
  if (told.done) child.kill('SIGKILL');
  const code = await ended;
  return told.done || code === 0 ? undefined : told.code;
}

function spawnServer(env: Environment): ChildProcess {
  return spawn(process.execPath, [main, 'serve', '--json'], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function firstLine(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The server has no output.');
  let heard = '';
  stderr.setEncoding('utf8').on('data', (words: string) => (heard = `${heard}${words}`.slice(-10_000)));
  const lines = createInterface({ input: stdout });
  const line = await Promise.race([
    new Promise<string>((resolve) => lines.once('line', resolve)),
    ended.then((code) => Promise.reject(new Error(`The server ended with ${String(code)}: ${heard}`))),
  ]);
  lines.close();
  stdout.resume();
  return line;
}
