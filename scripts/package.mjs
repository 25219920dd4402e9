// What a stranger would install: well formed, typed, and small.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run/paths.mjs';
import { importTime, packedRootEntry } from './check/core-size.mjs';

let broken = false;
const bin = (name) => join(root, 'node_modules/.bin', name);
const run = (title, command, args, cwd) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  console.log(`${status === 0 ? '✓' : '✗'} ${title}`);
  if (status !== 0) console.log(`${stdout}${stderr}`.trim());
  broken ||= status !== 0;
  return stdout;
};

for (const name of ['core', 'persistence', 'gateway']) {
  const folder = join(root, 'packages', name);
  run(`publint ${name}`, bin('publint'), ['--strict', '--pack', 'pnpm'], folder);
  const typed = ['--pack', '.', '--profile', 'esm-only', '--quiet'];
  run(
    `types of ${name}, from the packed file`,
    bin('attw'),
    [...typed, '--exclude-entrypoints', './schema.graphql'],
    folder,
  );
}
const sizes = run('size limits', bin('size-limit'), ['--json'], root);
for (const { name, size, sizeLimit } of sizes.startsWith('[') ? JSON.parse(sizes) : [])
  console.log(`  ${name}: ${(size / 1024).toFixed(1)} KiB of ${(sizeLimit / 1024).toFixed(0)}`);

const packed = packedRootEntry(join(root, 'packages/core'));
console.log(`${packed <= 100 ? '✓' : '✗'} core's root entry, packed: ${packed.toFixed(1)} KiB of 100`);
broken ||= packed > 100;
console.log(`  importing core: ${importTime(join(root, 'packages/core/dist/index.js')).toFixed(1)} ms (wanted: 50)`);
process.exitCode = broken ? 1 : 0;
