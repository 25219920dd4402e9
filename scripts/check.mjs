// Everything CI asks, in one run: all problems are shown, and the last line counts them.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { countTests } from './check/count-tests.mjs';
import { step } from './check/step.mjs';
import { root } from './run/paths.mjs';

const began = Date.now();
const report = join(root, '.check/vitest.json');
rmSync(report, { force: true });

const steps = [];
const does = async (...args) => {
  const done = await step(...args);
  steps.push(done);
  return done;
};
const breathing = setInterval(() => console.log(`  … ${Math.round((Date.now() - began) / 1000)} s`), 30_000);

// Two at a time: two cores are enough.
await Promise.all([
  does('build', ['node', 'scripts/build.mjs']),
  does('format', ['prettier', '--check', '--log-level', 'warn', '.']),
]);
const vitest = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const [tested] = await Promise.all([
  step('tests', vitest, { show: (line) => line.trim() !== '' }),
  (async () => {
    await does('types', ['tsc', '-b', 'tsconfig.tests.json']);
    await does('lint', ['eslint', '.', '--max-warnings', '0']);
    await does('boundaries', ['node', 'scripts/boundaries.mjs']);
    await does('unused', ['knip']);
    await does('package', ['node', 'scripts/package.mjs'], { show: (line) => line.trim() !== '' });
  })(),
]);
// A running server, attacked; then the same with a fault of every kind put into its answers, which has to be found.
process.env['ATTACK_WITHIN_MS'] ??= '10000';
const shown = { show: (line) => /^✗|tried|Nobody|Every/.test(line) };
await does('attack', ['node', 'scripts/attack.mjs', '--short', '--no-build'], shown);
await does('planted', ['node', 'scripts/attack.mjs', '--planted', '--no-build'], shown);
// A real server and a real PostgreSQL, killed: nothing that was acknowledged may be missing.
await does('durability', ['node', 'scripts/prove-durability.mjs', '--short', '--no-build'], {
  show: (line) => /│|✗|^Not met|^Every/.test(line),
});
clearInterval(breathing);

const projects = ['packages/core', 'packages/persistence', 'packages/gateway', 'examples/server', 'scripts'];
const tests = countTests(report, root, projects);
if (!tested.passed && tests.failed === 0) {
  tests.failed += 1;
  tests.problems.push('vitest ended with an error outside any test: see .check/tests.log');
}
for (const problem of tests.problems) console.log(`✗ ${problem}`);
const red = steps.filter(({ passed }) => !passed).map(({ name }) => name);
if (red.length > 0) console.log(`✗ ${red.join(', ')} (whole output in .check/)`);

const passed = tests.passed + steps.length - red.length;
const failed = tests.failed + red.length;
console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
