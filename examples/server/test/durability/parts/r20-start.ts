import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confirmCopy, makeKeys } from '@peerness/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import { look } from '../load/ask.js';
import type { Part } from '../part.js';
import type { Copy, Stage } from '../stage/open-stage.js';
import { type Environment, refusal } from '../stage/real-server.js';

/** From nothing running to ready; and every ground on which it has to refuse to start. */
export const startsOrRefuses: Part = {
  goal: 'R20',
  what: 'cold starts, and starts that have to be refused',
  run: async (stage) => {
    const times = stage.size(5, 1);
    const starts: number[] = [];
    for (let time = 0; time < times; time++) {
      await stage.server.kill();
      starts.push(await coldStart(stage));
    }
    const tried = await stage.onACopy((copy) => refusals(stage, copy));
    const wrong = tried.filter(({ wanted, got }) => wanted !== got);
    const fastest = (Math.min(...starts) / 1_000).toFixed(1);
    const refused = tried
      .filter(({ wanted, got }) => wanted !== undefined && wanted === got)
      .map(({ wanted }) => wanted);
    const sound = tried.filter(({ wanted }) => wanted === undefined);
    return {
      line: `ready after ${fastest} s · refused: ${refused.join(', ')}`,
      missed: wrong.map(({ what, wanted, got }) => `${what}: ${got ?? 'it served'} instead of ${wanted ?? 'serving'}`),
      control: {
        line: `with each put right again it served: ${sound.filter(({ got }) => got === undefined).length} of ${sound.length}`,
        red: sound.length > 0 && sound.every(({ got }) => got === undefined),
      },
      figures: {
        starts: times,
        fastestMs: Math.round(Math.min(...starts)),
        slowestMs: Math.round(Math.max(...starts)),
        refused: refused.length,
      },
    };
  },
};

async function coldStart({ server }: Stage): Promise<number> {
  const began = performance.now();
  await server.start();
  while ((await look(`${server.url}/readyz`)) !== 200) await pause(20);
  return performance.now() - began;
}

interface Tried {
  readonly what: string;
  /** The code it has to refuse with; nothing: it has to serve. */
  readonly wanted: string | undefined;
  readonly got: string | undefined;
}

/** What somebody breaks, how it is put right, and the code that names it. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ['a superuser', 'alter role peerness_durable superuser', 'alter role peerness_durable nosuperuser', 'superuser'],
  [
    'a role past the walls',
    'alter role peerness_durable bypassrls',
    'alter role peerness_durable nobypassrls',
    'bypasses-walls',
  ],
  [
    'a table whose wall is off',
    'alter table plan disable row level security',
    'alter table plan enable row level security',
    'walls-differ',
  ],
  [
    'a wall its owner may pass',
    'alter table plan_entry no force row level security',
    'alter table plan_entry force row level security',
    'walls-differ',
  ],
  [
    'a role that may make roles',
    'alter role peerness_durable createrole',
    'alter role peerness_durable nocreaterole',
    'creates-roles',
  ],
  [
    'a database that was never sealed',
    'update peerness_vault set sealed = false',
    'update peerness_vault set sealed = true',
    'not-sealed',
  ],
];

async function refusals({ size }: Stage, copy: Copy): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  const attempt = async (what: string, wanted: string | undefined, over: Environment = {}): Promise<void> =>
    void tried.push({ what, wanted, got: await refusal({ ...copy.env, ...over }) });
  for (const [what, down, up, code] of broken.slice(0, size(broken.length, 3))) {
    await copy.sql(down);
    await attempt(what, code);
    await copy.sql(up);
    await attempt(`${what}, put right`, undefined);
  }
  await attempt('the keys of another database', 'other-keys', { PEERNESS_KEYS_DIR: otherKeys(copy.env) });
  return tried;
}

/** Of the right one, the key of contexts alone. */
function otherKeys({ PEERNESS_KEYS_DIR: right = '' }: Environment): string {
  const folder = mkdtempSync(join(tmpdir(), 'peerness-durability-'));
  const keysDir = join(folder, 'keys');
  confirmCopy(keysDir, makeKeys(keysDir, 'people').recoveryCode);
  copyFileSync(join(right, 'context.key'), join(keysDir, 'context.key'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return keysDir;
}
