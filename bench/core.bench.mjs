// What it costs to depend on the core: dependencies, bytes, and the time of an import.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packedRootEntry } from '../scripts/check/core-size.mjs';
import { report, root, short } from './parts/bench.mjs';
import { median, quantile } from './parts/numbers.mjs';

const folder = join(root, 'packages/core');
const entry = join(folder, 'dist/index.js');
const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** ms one import takes in a fresh process, or the whole life of such a process when nothing is imported. */
const importOnce = (file) => {
  const script = `const t = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - t);`;
  return Number(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout);
};

const rounds = short ? 5 : 20;
const [ours, nothing] = [[], []];
for (let round = 0; round < rounds; round += 1) {
  ours.push(importOnce(entry));
  nothing.push(importOnce('data:text/javascript,export {}'));
}

const { build } = createRequire(createRequire(join(root, 'package.json')).resolve('@size-limit/esbuild'))('esbuild');
const bundle = async (code) => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0].contents.length / 1024;
};

report('what it costs to depend on @peerness/core', [
  { what: 'dependencies', value: Object.keys(dependencies).length, unit: '', goal: 0 },
  { what: 'root entry with its types, packed', value: packedRootEntry(folder), unit: 'KiB', goal: 100 },
  {
    what: `import of the root entry, ${rounds} fresh processes`,
    value: median(ours),
    unit: 'ms',
    p95: quantile(ours, 0.95),
    ratio: median(ours.map((value, round) => value / nothing[round])),
    of: 'an empty module',
    goal: 50,
  },
  { what: 'import of an empty module', value: median(nothing), unit: 'ms', p95: quantile(nothing, 0.95) },
  {
    what: 'bundle of findPeers alone',
    value: await bundle(`export { findPeers } from ${JSON.stringify(entry)}`),
    unit: 'KiB',
    goal: 10,
  },
  { what: 'bundle of everything', value: await bundle(`export * from ${JSON.stringify(entry)}`), unit: 'KiB' },
]);
