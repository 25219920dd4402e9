import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

/** Waits for the pipe from us to end, then removes the folder; what still writes to it is about to end too. */
const script = `
trap '' INT TERM HUP
cat >/dev/null
i=0
while [ -e "$1" ] && [ $i -lt 100 ]; do rm -rf -- "$1" 2>/dev/null; sleep 0.1; i=$((i + 1)); done
`;

/** Makes sure that `folder` goes after this process, even when it is killed; `done` removes it now. */
export const removeAfterUs = (folder: string): { done(): Promise<void> } => {
  const child = spawn('/bin/sh', ['-c', script, 'remove', folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const exited = once(child, 'exit');
  child.unref();
  return {
    done: async () => {
      child.ref();
      child.stdin.end();
      await exited;
      if (existsSync(folder)) throw new Error(`${folder} could not be removed: something still writes to it`);
    },
  };
};
