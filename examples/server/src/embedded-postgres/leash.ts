import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Account } from './account.js';

/** How a program ended; `error` when it could not even be started. */
export type Ending = { readonly code: number | null; readonly signal: string | null; readonly error?: Error };

/** A program that cannot outlive this process. */
export type Leashed = {
  readonly ended: Promise<Ending>;
  /** Asks it to finish in order, and insists after `patience` milliseconds. */
  stop(patience: number): Promise<void>;
};

/**
 * Runs "$@" while the pipe from us (fd 4) stays open, and ends when the program does, however that comes about.
 * The pipe's first line becomes the program's input; "stop" asks it to finish; the pipe's end, which is how our own
 * sudden death looks from here, asks and after a second insists (SIGQUIT: the next start recovers from the log).
 */
const script = `
exec 4<&0 </dev/null
IFS= read -r input <&4 || exit 1
if [ -n "$input" ]; then printf '%s\\n' "$input" | "$@" 4<&- & else "$@" </dev/null 4<&- & fi
program=$!
trap '' INT TERM HUP QUIT
{ word=; read -r word <&4; kill -INT $program; [ "$word" = stop ] || { sleep 1; kill -QUIT $program; }
} >/dev/null 2>&1 3<&- &
guard=$!
wait $program
code=$?
kill -KILL $guard 2>/dev/null
exit $code
`;

/** Starts a program on a leash; `folder` is a descriptor it finds as /dev/fd/3, `input` the one line it may read. */
export const leash = (
  command: readonly string[],
  options: { account: Account; folder: number | undefined; input?: string; log: (line: string) => void },
): Leashed => {
  const child = spawn('/bin/sh', ['-c', script, 'leash', ...command], {
    ...options.account,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe', options.folder ?? 'ignore'],
  });
  child.stdin?.on('error', () => undefined);
  child.stdin?.write(`${options.input ?? ''}\n`);
  if (child.stderr !== null) createInterface({ input: child.stderr }).on('line', options.log);

  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    child.once('close', (code, signal) => resolve({ code, signal }));
    // The error stream stays open until PostgreSQL's last process is gone; a busy one must not hide the end from us.
    child.once('exit', (code, signal) => setTimeout(resolve, 2_000, { code, signal }).unref());
  });
  return {
    ended,
    stop: async (patience) => {
      child.stdin?.write('stop\n');
      const insist = setTimeout(() => endGroup(child.pid), patience);
      await ended;
      clearTimeout(insist);
    },
  };
};

const endGroup = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGQUIT');
  } catch {
    // Already gone, which is what was wanted.
  }
};
