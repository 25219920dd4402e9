// Measures the figures we promise and prints them: each bench in a process of its own, one after another.
//   pnpm bench                      all of bench/*.bench.mjs
//   pnpm bench requests             only this one
//   pnpm bench matching             every bench whose name begins with it, and at the end what is promised on one table
//   --short   few rounds and few people: does everything still run?
//   --seed N   --json FILE   --no-build   --from FOLDER
// Ends with 1 when a bench crashed. A goal that is missed is shown, and is no crash: a busy machine misses them.
import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../bench/parts/machine.mjs';
import { isMet, isPromised, table } from '../bench/parts/table.mjs';
import { root } from './run/paths.mjs';

const { values, positionals } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((word) => word !== '--'),
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20260101' },
    json: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
    from: { type: 'string', default: join(root, 'bench') },
  },
});

const folder = resolve(values.from);
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => basename(file, '.bench.mjs'))
  .sort();
const named = (word) => all.filter((name) => name === word || name.startsWith(`${word}-`));
const unknown = positionals.filter((word) => named(word).length === 0);
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. It is any of: ${all.join(', ')}.`);
  process.exit(2);
}
if (!values['no-build']) {
  const built = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

/** What one bench sent before it ended; `failed` unless it ended well and sent something. */
const run = (name, home) =>
  new Promise((done) => {
    const args = [`--seed=${values.seed}`, ...(values.short ? ['--short'] : [])];
    const env = { ...process.env, PEERNESS_BENCH_HOME: home };
    const child = fork(join(folder, `${name}.bench.mjs`), args, { cwd: root, env });
    let result;
    child.on('message', (message) => (result = message));
    child.on('error', (problem) => console.error(problem.message));
    child.on('close', (code) => done({ name, failed: code !== 0 || result === undefined, ...result }));
  });

const stand = machine(root);
console.log(
  Object.entries({ ...stand, seed: values.seed })
    .map(([what, is]) => `${what} ${is}`)
    .join(' · '),
);

// Benches that need a town of 1,500 people share one.
const home = mkdtempSync(join(tmpdir(), 'peerness-bench-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const results = [];
for (const name of positionals.length > 0 ? new Set(positionals.flatMap(named)) : all) {
  const began = performance.now();
  const result = await run(name, home);
  results.push(result);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`\n${name}${result.title ? `: ${result.title}` : ''} (${seconds} s)`);
  console.log(result.failed ? '  ✗ it did not come to an end' : table(result.rows));
}
if (values.json)
  writeFileSync(
    resolve(values.json),
    `${JSON.stringify({ at: new Date().toISOString(), ...stand, seed: values.seed, short: values.short, results }, null, 2)}\n`,
  );

const crashed = results.filter(({ failed }) => failed);
const goals = results.flatMap(({ rows = [] }) => rows).filter(isPromised);
const missed = goals.filter((row) => !isMet(row));
if (results.length > 1 && goals.length > 0) console.log(`\nwhat is promised\n${table(goals)}`);
console.log(`\n${goals.length - missed.length} of ${goals.length} goals met, ${crashed.length} benches crashed`);
process.exitCode = crashed.length > 0 ? 1 : 0;
