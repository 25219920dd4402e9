import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { attack, lastLine } from './attack.js';
import { findWhatWasPlanted } from './planted/find-what-was-planted.js';

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20260101' },
    only: { type: 'string' },
    category: { type: 'string' },
    json: { type: 'string', default: '.check/attack.json' },
    planted: { type: 'boolean', default: false },
  },
});
const list = (words: string | undefined): string[] | undefined => words?.split(',').map((word) => word.trim());
const [only, categories] = [list(values.only), list(values.category)];

const began = performance.now();
const say = (line: string): void =>
  console.log(`${String(Math.round((performance.now() - began) / 1_000)).padStart(4)} s  ${line}`);
if (values.planted) {
  const missed = await findWhatWasPlanted(values.seed, say);
  console.log(missed.length === 0 ? 'Every fault that was planted was found.' : `Nobody found: ${missed.join(', ')}`);
  process.exit(missed.length === 0 ? 0 : 1);
}
const result = await attack({
  seed: values.seed,
  short: values.short,
  ...(only && { only }),
  ...(categories && { categories }),
  say,
});
const seconds = Math.round((performance.now() - began) / 1_000);
for (const { kind, where, what } of result.findings.slice(0, 50)) console.log(`✗ ${kind} · ${where}\n    ${what}`);
if (result.findings.length > 50) console.log(`✗ and ${result.findings.length - 50} more, in the file below`);

const file = resolve(values.json);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), seconds, ...result }, null, 2)}\n`);
const { named, generated, slowestMs, slowest, awaits, atRest, node, postgres } = result;
console.log(
  [
    '',
    `${named.cases} named cases (${named.requests} requests) · ${generated.requests} generated requests · ${awaits} cases await what is not built`,
    `at rest: ${atRest.columns} columns of a dump, ${atRest.files} files of ${atRest.megabytes} MB (${atRest.aheadMegabytes} MB written ahead); public words met there: ${atRest.met.dump}, ${atRest.met.tables}, ${atRest.met.ahead}`,
    `slowest ${slowestMs} ms (${slowest}) · ${seconds} s · seed ${values.seed} · Node ${node} · PostgreSQL ${postgres}`,
    `written to ${file}`,
    lastLine(result),
  ].join('\n'),
);
process.exitCode = result.findings.length === 0 ? 0 : 1;
