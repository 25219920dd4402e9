import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Somebody who tells, in a process of its own, to be ended at any moment. */
export interface Dispatcher {
  /** What it could not do, in codes. */
  said(): string;
  kill(): Promise<void>;
}

export interface WhoTells {
  readonly url: string;
  readonly jobsUrl: string;
  readonly target: string;
  readonly organization: string;
  /** Weakened: it notes that an event was told, and then tells it. */
  readonly marksFirst?: boolean;
}

export function startDispatcher({ url, jobsUrl, target, organization, marksFirst = false }: WhoTells): Dispatcher {
  const child = spawn(
    process.execPath,
    [
      '--import',
      here('../../embedded-postgres/run-typescript.ts'),
      here('./dispatcher-process.ts'),
      url,
      jobsUrl,
      target,
      organization,
      marksFirst ? 'marks-first' : 'sound',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  const killWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithUs);
  let said = '';
  child.stderr.on('data', (chunk) => (said = `${said}${String(chunk)}`.slice(-5_000)));
  return {
    said: () => said,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      process.off('exit', killWithUs);
    },
  };
}
