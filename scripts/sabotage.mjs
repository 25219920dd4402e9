// Builds versions that are weaker than ours, one after another, and shows that the proofs notice each.
//   pnpm sabotage                    all of scripts/sabotage/weakened/*.json
//   pnpm sabotage no-limits          only these
//   --short   those that need no database    --json FILE
// Ends with 1 when one survives, or when the proofs are red without anything weakened.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './run/paths.mjs';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, json: { type: 'string' } },
});
const folder = join(root, 'scripts/sabotage/weakened');
const every = readdirSync(folder)
  .sort()
  .map((file) => ({ name: basename(file, '.json'), ...JSON.parse(readFileSync(join(folder, file), 'utf8')) }));
const unknown = positionals.filter((name) => !every.some((one) => one.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no weakened version ${unknown.join(', ')}. It is any of: ${every.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const chosen = every.filter(
  ({ name, short }) => (positionals.length === 0 || positionals.includes(name)) && (!values.short || short),
);
for (const { name, file, find } of chosen) {
  const times = readFileSync(join(root, file), 'utf8').split(find).length - 1;
  if (times === 1) continue;
  console.error(`${name}: what it weakens is in ${file} ${times} times, not once. Write it anew.`);
  process.exit(2);
}

const home = mkdtempSync(join(tmpdir(), 'peerness-sabotage-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));

/** Runs proofs, with a version weakened or with none; a proof that could not be read at all counts as nothing. */
const prove = (proofs, { project, named }, weakened) => {
  const report = join(home, 'report.json');
  rmSync(report, { force: true });
  const args = ['run', '--config', 'scripts/sabotage/vitest.config.ts', '--project', project];
  const env = { ...process.env, PEERNESS_WEAKENED: weakened ?? '' };
  const only = named === undefined ? [] : ['-t', named];
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    [...args, ...only, '--reporter=json', `--outputFile.json=${report}`, ...proofs],
    // However much the proofs say: what is more than a limit would end them.
    { cwd: root, env, encoding: 'utf8', maxBuffer: Infinity },
  );
  let told;
  try {
    told = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.error(`${stdout}${stderr}`);
    return { passed: 0, failed: 0, first: 'the proofs left no report' };
  }
  const tests = told.testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = tests.filter(({ status }) => status === 'failed');
  return {
    passed: told.numPassedTests,
    failed: broken.length,
    first: broken[0]?.fullName ?? told.testResults.find(({ message }) => message)?.message,
  };
};

const results = [];
const sound = new Map();
for (const version of chosen) {
  const { name, what, proofs } = version;
  const key = JSON.stringify([version.project, proofs, version.named]);
  if (!sound.has(key)) sound.set(key, prove(proofs, version));
  const before = sound.get(key);
  const after = prove(proofs, version, name);
  const caught = before.failed === 0 && before.passed > 0 && after.failed > 0;
  results.push({ name, what, caught, green: before.passed, red: after.failed, first: after.first, proofs });
  const at = `${results.length} of ${chosen.length}`;
  console.log(`${caught ? '✓' : '✗'} ${at} · ${name}: ${what}`);
  console.log(
    `    whole: ${before.passed} passed, ${before.failed} failed · weakened: ${after.failed} failed${after.first ? `, first "${after.first.split('\n')[0]}"` : ''}`,
  );
  // After each: whoever stops it keeps what it found.
  if (values.json)
    writeFileSync(resolve(values.json), `${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
}

const caught = results.filter((one) => one.caught).length;
console.log(`\n${results.length} weakened versions · ${caught} caught`);
process.exitCode = caught === results.length && results.length > 0 ? 0 : 1;
