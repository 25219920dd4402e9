// The same list from PostgreSQL: the best of several forms of SQL, each under several settings, beside the engine. Every form
// gives the engine's list before it is timed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { report, root, seed, short } from './parts/bench.mjs';
import { catalogueOfCrowd, crowd, questionsFor } from './parts/crowd.mjs';
import { interleaved, median, mostMemory, repeat, timed, warmUp } from './parts/numbers.mjs';
import { asked, fetched, fill, forms } from './parts/sql-forms.mjs';

const built = (path) => import(pathToFileURL(join(root, path)).href);
const engine = await built('packages/core/dist/match-index.js');
const { pairHash } = await built('packages/core/dist/matching/pair-hash.js');
const { credit } = await built('packages/core/dist/dimension/credit.js');
const postgresParts = await built('examples/server/dist/embedded-postgres/index.js');
const { withConnection } = await built('examples/server/dist/embedded-postgres/with-connection.js');

const size = short ? 2_000 : 100_000;
const rounds = short ? 2 : 7;
const first = 10;
const make = crowd(seed);
const people = Array.from({ length: size }, (_, index) => make(index));
const questions = questionsFor(seed, short ? 3 : 10, size);
const { instance } = await WebAssembly.instantiate(engine.kernelBytes);
const index = engine.openMatchIndex(catalogueOfCrowd, engine.kernelMachine(instance.exports).value).value;
for (const person of people) engine.keepPerson(index, person);
const texts = questions.map((question) => {
  const told = asked(question, credit);
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, form(told)]));
});
/** So often the engine is asked the same in a row. */
const lists = short ? 1 : 100;
const list = (question) => engine.topPeers(index, question, first).value.people;

const folder = mkdtempSync(join(tmpdir(), 'peerness-bench-sql-'));
const postgres = await postgresParts.startEmbeddedPostgres({ folder, durable: false });
try {
  const rows = await withConnection(postgres.url(postgresParts.superuser, 'postgres'), measured);
  report(`top ${first} of ${size.toLocaleString('en')} from PostgreSQL beside the engine, seed ${seed}`, rows);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Prepared once for each question, with its numbers in it. The ties at the end are ordered here, as the judge does. */
async function topOf(client, { name, parallel, jit }, question) {
  const number = questions.indexOf(question);
  const { rows } = await client.query({
    name: `${Object.keys(forms).indexOf(name)} ${parallel} ${jit} ${number}`,
    text: texts[number][name],
    rowMode: 'array',
  });
  const [, total, waited] = rows.at(-1) ?? [];
  const last = rows[first - 1];
  if (rows.length === fetched && last[1] === total && last[2] === waited)
    throw new Error('More ties than were fetched.');
  return rows
    .map(([person, ...rank]) => ({ person, rank, hash: pairHash(question.asker.presence.person, person) }))
    .sort(
      (one, other) =>
        other.rank[0] - one.rank[0] ||
        other.rank[1] - one.rank[1] ||
        one.hash - other.hash ||
        (one.person < other.person ? -1 : 1),
    )
    .slice(0, first)
    .map(({ person }) => person);
}

/** Parallel as soon as there are two processes to do it, and compiled as soon as it may be: what pays is tried. */
async function setUp(client, { parallel, jit }) {
  for (const [name, value] of Object.entries({
    max_parallel_workers_per_gather: parallel ? 2 : 0,
    parallel_setup_cost: 0,
    parallel_tuple_cost: 0,
    min_parallel_table_scan_size: 0,
    jit: jit ? 'on' : 'off',
    jit_above_cost: 0,
  }))
    await client.query(`set ${name} = ${value}`);
}

function same(name, question, people) {
  if (people.join() !== list(question).join()) throw new Error(`${name}: not the engine's list.`);
}

async function measured(client) {
  await fill(client, people, questions[0].at);
  await client.query("set work_mem = '256MB'");
  const {
    rows: [can],
  } = await client.query('select pg_jit_available() as jit');
  const ways = Object.keys(forms).flatMap((name) =>
    [false, true].flatMap((parallel) => (can.jit ? [false, true] : [false]).map((jit) => ({ name, parallel, jit }))),
  );
  const tried = [];
  for (const way of ways) {
    await setUp(client, way);
    for (const question of questions.slice(0, 3)) same(way.name, question, await topOf(client, way, question));
    const times = [];
    for (const question of questions.slice(0, 3)) times.push(await timed(() => topOf(client, way, question)));
    tried.push({ ...way, time: median(times) });
  }
  const [best] = tried.sort((one, other) => one.time - other.time);
  await setUp(client, best);
  warmUp(() => questions.forEach(list));
  for (let turn = 0; turn < (short ? 1 : 8); turn += 1)
    for (const question of questions) same(best.name, question, await topOf(client, best, question));
  const sides = {
    sql: (question) => timed(() => topOf(client, best, question)),
    // Asked often enough to be at work for about as long: each time alone it would begin with what PostgreSQL left of the caches.
    engine: async (question) => (await timed(() => repeat(lists, () => list(question)))) / lists,
  };
  const { sql, engine: ours } = await interleaved(rounds, questions, sides, 'engine');
  const said = ({ parallel, jit }) =>
    `${parallel ? 'parallel' : 'one process'}, JIT ${jit ? 'on' : can.jit ? 'off' : 'not in this build'}`;
  return [
    { what: 'the best SQL ÷ engine', value: sql.ratio, unit: '×', ...(!short && { least: 100 }) },
    { what: `  ${best.name} (${said(best)})`, value: sql.median, unit: 'ms', p95: sql.p95 },
    { what: '  the engine', value: ours.median, unit: 'ms', p95: ours.p95 },
    ...Object.keys(forms)
      .filter((name) => name !== best.name)
      .map((name) => tried.find((one) => one.name === name))
      .map((one) => ({ what: `  ${one.name} (${said(one)})`, value: one.time, unit: 'ms' })),
    mostMemory(),
  ];
}
