import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

type Fact = { starting?: number; url?: string; port?: number; acknowledged?: number; refused?: string };

/** Another Node process that runs owner.ts on a folder; `heard` waits for the first fact that passes. */
export type Owner = {
  readonly process: ChildProcess;
  readonly facts: readonly Fact[];
  heard(passes: (fact: Fact) => boolean): Promise<Fact>;
  /** kill -9: no handler runs, nothing is tidied. */
  kill(): Promise<void>;
};

/** Starts an owner; the test that starts one kills it. */
export const ownerOf = (folder: string, task: 'write' | 'hold' = 'write'): Owner => {
  const child = spawn(process.execPath, ['--import', here('./run-typescript.ts'), here('./owner.ts'), folder, task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const facts: Fact[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => facts.push(JSON.parse(line) as Fact));
  const ended = once(child, 'exit');
  return {
    process: child,
    facts,
    heard: async (passes) => {
      for (;;) {
        const found = facts.find(passes);
        if (found !== undefined) return found;
        await Promise.race([
          once(lines, 'line'),
          ended.then(() => {
            if (!facts.some(passes)) throw new Error(`The owner ended: ${JSON.stringify(facts.slice(-3))}`);
          }),
        ]);
      }
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
