// Do the benches run? `pnpm bench -- --short` comes to its end within two minutes, and a bench that crashes is not taken
// for one that ran. Run: node bench/smoke.mjs
import { deepStrictEqual, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './parts/bench.mjs';

const bench = (...words) => spawnSync('pnpm', ['bench', '--', ...words], { cwd: root, encoding: 'utf8' });

const began = performance.now();
const whole = bench('--short');
const seconds = (performance.now() - began) / 1000;
process.stdout.write(whole.stdout);
deepStrictEqual(whole.status, 0, whole.stderr);
ok(seconds < 120, `--short took ${seconds.toFixed(0)} s`);
console.log(`✓ pnpm bench -- --short: ${seconds.toFixed(0)} s`);

const folder = mkdtempSync(join(tmpdir(), 'peerness-smoke-'));
const row = "process.send({ title: 'one', rows: [{ what: 'one', value: 1, unit: 'ms' }] });";
const crashes = {
  throws: `${row} throw new Error('on purpose');`,
  'says-nothing': '',
  'ends-badly': `${row} process.exitCode = 3;`,
};
try {
  writeFileSync(join(folder, 'ends-well.bench.mjs'), row);
  deepStrictEqual(bench('--no-build', '--from', folder).status, 0);
  for (const [name, code] of Object.entries(crashes)) {
    writeFileSync(join(folder, `${name}.bench.mjs`), code);
    deepStrictEqual(bench('--no-build', '--from', folder, name, 'ends-well').status, 1, name);
    console.log(`✓ a bench that ${name.replace('-', ' ')} ends the run with 1`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
