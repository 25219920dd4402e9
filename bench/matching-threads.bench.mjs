// Lists of fifty for very many people, as when a round is prepared: one thread beside two. The two are begun anew each time, and
// copying everyone into them is part of what it takes.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { report, root, seed, short } from './parts/bench.mjs';
import { catalogueOfCrowd, crowd } from './parts/crowd.mjs';
import { chance, interleaved, mostMemory } from './parts/numbers.mjs';

const built = (path) => import(pathToFileURL(join(root, path)).href);
const engine = await built('packages/core/dist/match-index.js');
const { runInThreads } = await built('examples/server/dist/threads/run-in-threads.js');

const size = short ? 2_000 : 100_000;
/** So many ask in each round, drawn anew: some of them twice, some not at all. */
const asking = short ? 200 : 100_000;
const rounds = short ? 2 : 5;
const first = 50;

const make = crowd(seed);
const people = Array.from({ length: size }, (_, number) => make(number));
const { instance } = await WebAssembly.instantiate(engine.kernelBytes);
const index = engine.openMatchIndex(catalogueOfCrowd, engine.kernelMachine(instance.exports).value).value;
for (const person of people) engine.keepPerson(index, person);

const random = chance(seed);
const chosen = () => people[Math.floor(random() * size)];
const questionOf = (asker) => ({
  asker,
  wishes: asker.wishes,
  kind: 'support',
  sense: 'broad',
  organization: { policies: [] },
  around: new Set(),
  known: new Set(),
  at: new Date('2030-05-01T09:00:00Z'),
});
const questions = Array.from({ length: rounds + 1 }, () => Array.from({ length: asking }, () => questionOf(chosen())));
const inOne = (some) => some.map((question) => engine.topPeers(index, question, first));
const inTwo = (some) => engine.topPeersForMany(index, some, first, runInThreads(2));

const some = questions[rounds].slice(0, 150);
const lists = (answers) => JSON.stringify(answers.map(({ value }) => value));
if (lists(inOne(some)) !== lists(await inTwo(some))) throw new Error('Two threads do not say what one says.');

const processor = { one: 0, two: 0 };
const clocked = (which, task) => async (_, round) => {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await task(questions[round]);
  const { user, system } = process.cpuUsage(used);
  processor[which] += (user + system) / 1_000 / rounds;
  return performance.now() - began;
};
const { one, two } = await interleaved(rounds, [0], { one: clocked('one', inOne), two: clocked('two', inTwo) }, 'two');
report(
  `lists of ${first} for ${asking.toLocaleString('en')} askers among ${size.toLocaleString('en')} people, seed ${seed}`,
  [
    { what: `lists of ${first}: one thread ÷ two`, value: one.ratio, unit: '×', ...(!short && { least: 1.6 }) },
    { what: '  one thread', value: one.median, unit: 'ms' },
    { what: '  two threads, with the copying', value: two.median, unit: 'ms' },
    {
      what: '  processor time, two ÷ one (the copying; more where a neighbour takes turns)',
      value: processor.two / processor.one,
      unit: '×',
    },
    mostMemory(),
  ],
);
