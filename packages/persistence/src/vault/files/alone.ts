import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { KeysUnusable } from '../../problems/keys-unusable.js';
import { addWhole, readIfThere } from './on-disk.js';

/** Does something no other process may do to this folder meanwhile. One that died in the middle holds nobody up. */
export function alone<Answer>(folder: string, task: () => Answer): Answer {
  const file = join(folder, 'busy');
  if (!addWhole(file, String(process.pid))) {
    const other = Number(readIfThere(file));
    if (isAlive(other)) throw new KeysUnusable('unreachable', `process ${other} is changing the keys`);
    rmSync(file, { force: true });
    return alone(folder, task);
  }
  try {
    return task();
  } finally {
    rmSync(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return !(thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH');
  }
}
