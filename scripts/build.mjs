// Builds every package in order, and from scratch where the output of an earlier build has been removed.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run/paths.mjs';

for (const folder of ['packages/core', 'packages/persistence', 'packages/gateway', 'examples/server'])
  if (!existsSync(join(root, folder, 'dist'))) rmSync(join(root, folder, '.tsbuild'), { recursive: true, force: true });

const tsc = join(root, 'node_modules/typescript/bin/tsc');
const built = spawnSync(process.execPath, [tsc, '-b', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exitCode = built.status ?? 1;
