// The match index beside the judge: the top ten of many people with their reasons, for eight dimensions that matter,
// three hard limits and five people kept apart. The million takes some minutes, and 5 GiB of memory.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { report, root, seed, short } from './parts/bench.mjs';
import { catalogueOfCrowd, crowd, questionsFor, saidInAll } from './parts/crowd.mjs';
import { besideMiniSearch } from './parts/mini-search.mjs';
import { median, mostMemory, warmUp } from './parts/numbers.mjs';

const entry = (name) => import(pathToFileURL(join(root, 'packages/core/dist', name)).href);
const { explain, rankPeers } = await entry('index.js');
const engine = await entry('match-index.js');
const { compile } = await entry('match-index/question/compile.js');

const sizes = short ? [2_000] : [10_000, 100_000, 1_000_000];
/** The judge's time over the engine's: what is wanted with the kernel, what is hoped for, and what is wanted without. */
const wanted = { 10_000: [70, 150, 30], 100_000: [280, 500, 65], 1_000_000: [450, 1_000, 75] };
const first = 10;

const rows = [];
for (const size of sizes) rows.push(...(await measured(size)));
report(`top ${first} with reasons, ${saidInAll} values, seed ${seed}`, rows);

async function measured(size) {
  const make = crowd(seed);
  const people = Array.from({ length: size }, (_, index) => make(index));
  const { instance } = await WebAssembly.instantiate(engine.kernelBytes);
  const kernel = indexOf(people, engine.kernelMachine(instance.exports).value);
  const pure = indexOf(people, engine.pureMachine());
  const questions = questionsFor(seed, 20, size);
  const of = new Map(people.map((person) => [person.presence.person, person]));
  const judged = (question) => {
    const whole = { ...question, catalogue: catalogueOfCrowd, candidates: people, wishesOf: new Map() };
    return rankPeers(whole)
      .slice(0, first)
      .map((ranked) => explain(whole, ranked));
  };
  const answered = (index, question) => {
    const candidates = engine.topPeers(index, question, first).value.people.map((person) => of.get(person));
    return engine.peersInRows(index, question, { candidates, wishesOf: new Map() });
  };

  const text = (found) => JSON.stringify(found.map(({ presence, reasons }) => [presence.person, reasons]));
  // A million takes the judge many seconds each time.
  const huge = size > 100_000;
  for (const question of questions.slice(0, huge ? 1 : 3))
    for (const index of [kernel, pure])
      if (text(answered(index, question)) !== text(judged(question))) throw new Error('The engine is not the judge.');

  for (const index of [kernel, pure]) warmUp(() => questions.forEach((question) => answered(index, question)));
  warmUp(() => judged(questions[0]));

  const judgedEachRound = huge ? 1 : 3;
  const times = { judge: [], kernel: [], pure: [], list: [] };
  const rounds = short ? 2 : huge ? 5 : 7;
  for (let round = 0; round < rounds; round += 1) {
    const some = questions.slice(round * judgedEachRound).slice(0, judgedEachRound);
    times.judge.push(median(some.map((question) => once(() => judged(question)))));
    times.kernel.push(median(questions.map((question) => once(() => answered(kernel, question)))));
    times.pure.push(median(questions.map((question) => once(() => answered(pure, question)))));
    times.list.push(median(questions.map((question) => once(() => engine.topPeers(kernel, question, first)))));
  }
  const ratio = (one, other) => median(times[one].map((time, round) => time / times[other][round]));
  const floors = questions.map((question) => bytesRead(kernel, question) / bandwidth());
  const [least, stretch, leastPure] = wanted[size] ?? [];
  const n = `${size.toLocaleString('en')}:`;
  return [
    { what: `${n} the judge`, value: median(times.judge), unit: 'ms' },
    { what: `${n} the engine, kernel`, value: median(times.kernel), unit: 'ms' },
    { what: `${n} the engine, pure`, value: median(times.pure), unit: 'ms' },
    { what: `${n} judge ÷ engine, kernel`, value: ratio('judge', 'kernel'), unit: '×', least, stretch },
    { what: `${n} judge ÷ engine, pure`, value: ratio('judge', 'pure'), unit: '×', least: leastPure },
    {
      what: `${n} list by kernel ÷ time its planes take to be copied`,
      value: median(times.list) / median(floors),
      unit: '×',
      ...(huge && { goal: 12, stretch: 6 }),
    },
    {
      what: `${n} bytes a person in planes of values and standing`,
      value: bytesAPerson(kernel, /^(listed|standing)/),
      unit: 'B',
      ...(huge && { goal: 48 }),
    },
    { what: `${n} beside it, planes of wishes`, value: bytesAPerson(kernel, /^wish/), unit: 'B' },
    { what: `${n} beside it, planes of what is not shown`, value: bytesAPerson(kernel, /^asked/), unit: 'B' },
    mostMemory(`${n} most memory of this process until here`),
    ...(size <= 10_000 ? await besideMiniSearch({ people, questions, first, rounds, kernel, engine }) : []),
  ];
}

function indexOf(people, machine) {
  const index = engine.openMatchIndex(catalogueOfCrowd, machine).value;
  for (const person of people) engine.keepPerson(index, person);
  return index;
}

function once(task) {
  const began = performance.now();
  task();
  return performance.now() - began;
}

/** The planes one question names, each read once. */
function bytesRead(index, question) {
  const atoms = new Set(compile(index, question).leaves.flat());
  return (atoms.size * index.places.size) / 8;
}

/** Bytes a copy of 64 MiB moves in a millisecond, the best of five: what the memory gives at most. */
function bandwidth() {
  const [from, to] = [new Uint8Array(2 ** 26).fill(1), new Uint8Array(2 ** 26)];
  return from.length / Math.min(...Array.from({ length: 5 }, () => once(() => to.set(from))));
}

/** What planes of these fields take of memory, up to the last row in use. */
function bytesAPerson({ segments, register, places }, fields) {
  const counts = (atom) => fields.test(register.atoms[atom]?.field ?? '');
  const bytes = segments.flatMap(({ planes, rows }) =>
    planes.map((plane, atom) => (counts(atom) ? (plane.address === 0 ? plane.rows.byteLength : rows / 8) : 0)),
  );
  return bytes.reduce((sum, each) => sum + (each ?? 0), 0) / places.size;
}
