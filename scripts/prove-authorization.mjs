// Who may read what, judged twice: by core, and by a Cedar policy written by hand from docs/access.md. Then by four, in
// random worlds put into a database: those two, the finished schema, and its walls. Then the fixed worlds.
//   pnpm prove:authorization              100,000 random decisions of two, and 100,000 of four
//   --short   3,000 and 7,000    --decisions N    --four N    --seed N    --json FILE
// Ends with 1 when one disagrees once, when a rule and a field do not match, or when a control stays green.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './run/paths.mjs';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    short: { type: 'boolean', default: false },
    decisions: { type: 'string' },
    four: { type: 'string' },
    seed: { type: 'string', default: '20260101' },
    json: { type: 'string' },
  },
});
const decisions = values.decisions ?? (values.short ? '3000' : '100000');
const four = values.four ?? (values.short ? '7000' : '100000');
const home = mkdtempSync(join(tmpdir(), 'peerness-prove-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
const kept = join(home, 'result.json');

/** What is run, in which project. The short form leaves out the fixed worlds. */
const parts = [
  ['core and Cedar', 'server', ['examples/server/test/authorization/core-and-policy.test.ts'], true],
  ['four parties', 'server', ['examples/server/test/authorization/four-parties.test.ts'], true],
  ['fields and rules', 'gateway', ['packages/gateway/test/access.test.ts'], true],
  ['walls', 'persistence', ['packages/persistence/test/walls.test.ts'], false],
  [
    'the finished schema',
    'server',
    ['examples/server/test/proof/nobody-reads-another.test.ts', 'examples/server/test/proof/bare-sql.test.ts'],
    false,
  ],
].filter(([, , , isShort]) => isShort || !values.short);

console.log(`node ${process.version} · seed ${values.seed} · decisions of two ${decisions} · of four ${four}`);
const results = parts.map(([name, project, files]) => {
  const began = performance.now();
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    ['run', '--project', project, '--disableConsoleIntercept=true', ...files],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PEERNESS_PROVE_DECISIONS: decisions,
        PEERNESS_PROVE_FOUR: four,
        PEERNESS_PROVE_SEED: values.seed,
        PEERNESS_PROVE_RESULT: kept,
      },
    },
  );
  return { name, passed: status === 0, seconds: Math.round((performance.now() - began) / 1000) };
});

let counted = {};
try {
  counted = JSON.parse(readFileSync(kept, 'utf8'));
} catch {
  console.error('There is no result.');
}
const [told, all] = [counted['core and Cedar'], counted['four parties']];
if (values.json)
  writeFileSync(
    resolve(values.json),
    `${JSON.stringify({ node: process.version, seed: Number(values.seed), parts: results, ...counted }, null, 2)}\n`,
  );
for (const { name, passed, seconds } of results) console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`);
if (all) {
  console.log('\nof four, by action: permits and denies');
  for (const [action, { permits, denies }] of Object.entries(all.byAction))
    console.log(`  ${action}: ${permits} · ${denies}`);
  console.log('a wall was wider, by its reason:');
  for (const [name, times] of Object.entries(all.wider)) console.log(`  ${name}: ${times}`);
}
if (told && all) {
  const { Cedar, schema, walls } = all.disagreements;
  console.log(
    `\ntwo: decisions ${told.compared} · permits ${told.permits} · disagreements ${told.disagreements} · Cedar ${told.cedar}; ` +
      `four: decisions ${all.compared} in ${all.worlds} worlds · disagreements ${Cedar + schema + walls}`,
  );
}
process.exitCode = told && all && results.every(({ passed }) => passed) ? 0 : 1;
