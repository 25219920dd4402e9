import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Told } from './part.js';
import { parts } from './parts/index.js';
import { openStage } from './stage/open-stage.js';

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20260101' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const wanted = values.only?.split(',').map((word) => word.trim().toUpperCase());
const unknown = wanted?.filter((goal) => !parts.some((part) => part.goal === goal)) ?? [];
if (unknown.length > 0) {
  console.error(
    `There is no goal ${unknown.join(', ')} here. It is any of: ${parts.map(({ goal }) => goal).join(', ')}.`,
  );
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const began = performance.now();
const secondsSince = (from: number): number => Math.round((performance.now() - from) / 1_000);
const say = (line: string): void => console.log(`${String(secondsSince(began)).padStart(5)} s  ${line}`);

const { seed, short } = values;
const stage = await openStage({ seed, short, say });
const host = `${process.platform} ${process.arch}, ${cpus().length} cores`;
console.log(
  `Node ${process.version} · PostgreSQL ${stage.postgresVersion} (embedded, durable) · ${host} · seed ${seed}${short ? ' · short form' : ''}`,
);

type Played = { readonly goal: string; readonly what: string; readonly seconds: number } & Told;

const unfinished: Told = { line: '', missed: [], control: { line: 'not played', red: false }, figures: {} };
const played: Played[] = [];
try {
  await stage.server.start();
  for (const part of parts.filter(({ goal }) => !wanted || wanted.includes(goal))) {
    const { goal, what } = part;
    say(`${goal}: ${what}`);
    const from = performance.now();
    const told = await part.run(stage).catch((problem: unknown): Told => {
      const said = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
      return { ...unfinished, line: 'did not come to an end', missed: [said] };
    });
    played.push({ goal, what, seconds: secondsSince(from), ...told });
    say(`${goal} │ ${told.line} (${secondsSince(from)} s)`);
    say(`${goal} │ control: ${told.control.line}`);
    for (const what of told.missed) say(`${goal} ✗ ${what}`);
  }
} finally {
  await stage.close();
}

console.log('');
for (const { goal, line, missed, control } of played) {
  console.log(`${goal.padEnd(3)} │ ${line}`);
  console.log(`    │ control: ${control.line}${control.red ? '' : ' ✗ it stayed green'}`);
  for (const what of missed) console.log(`    ✗ ${what}`);
}
const notMet = played.filter(({ missed, control }) => missed.length > 0 || !control.red).map(({ goal }) => goal);
if (values.json) {
  const file = resolve(values.json);
  mkdirSync(dirname(file), { recursive: true });
  const facts = {
    at: new Date().toISOString(),
    seed,
    short,
    node: process.version,
    postgres: stage.postgresVersion,
    host,
  };
  writeFileSync(file, `${JSON.stringify({ ...facts, seconds: secondsSince(began), goals: played }, null, 2)}\n`);
}
console.log(`\n${secondsSince(began)} s · seed ${seed}`);
console.log(notMet.length === 0 ? 'Every goal was met.' : `Not met: ${notMet.join(', ')}.`);
process.exitCode = notMet.length === 0 ? 0 : 1;
