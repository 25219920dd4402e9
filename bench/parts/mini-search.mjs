// The same question put to a text index, as one would who has one at hand: what is said as words, wishes as boosted
// words, hard limits as a filter. A change of what one person says on one dimension: a text index takes the whole document out and
// puts the new one in, there is no less it could do; ours is told the row and the dimension.
import MiniSearch from 'minisearch';
import { short } from './bench.mjs';
import { catalogueOfCrowd } from './crowd.mjs';
import { median, repeat, warmUp } from './numbers.mjs';

/** So many times in each round, so that both sides are at work for about as long. */
const lists = short ? 1 : 150;

const dimensions = [...catalogueOfCrowd.keys()];

const word = (dimension, value) => `${dimension}_${value.key ?? value.tag}`;
const shown = ({ facets }) => facets.filter(({ match, display }) => match && display === 'members');
const documentOf = ({ presence, taken }) => ({
  id: presence.person,
  said: shown(presence)
    .map(({ dimension, answer }) => word(dimension, answer.value))
    .join(' '),
  open: presence.setting.seen && !presence.setting.paused && presence.offers[0].places > taken,
});

export const besideMiniSearch = async ({ people, questions, first, rounds, kernel, engine }) => {
  const mini = new MiniSearch({
    fields: ['said'],
    storeFields: ['said', 'open'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  mini.addAll(people.map(documentOf));

  const asked = questions.slice(0, 3).map((question) => {
    const weights = new Map(
      question.wishes.flatMap(({ dimension, importance, like }) =>
        like.values.map((value) => [word(dimension, value), importance]),
      ),
    );
    const mine = (id) =>
      new Set(
        shown(question.asker.presence)
          .filter(({ dimension }) => dimension === id)
          .map(({ answer }) => word(id, answer.value)),
      );
    const limits = ['language', 'hours', 'mode'].map(mine).filter((words) => words.size > 0);
    return () =>
      mini
        .search([...weights.keys()].join(' '), {
          boostTerm: (term) => weights.get(term) ?? 1,
          filter: ({ id, said, open }) =>
            open && !question.around.has(id) && limits.every((words) => said.split(' ').some((one) => words.has(one))),
        })
        .slice(0, first);
  });

  const searched = () => asked.forEach((ask) => ask());
  const listed = () => questions.forEach((question) => engine.topPeers(kernel, question, first));
  for (const task of [searched, listed]) warmUp(task);
  const changed = Math.min(500, Math.floor(people.length / 2 / (rounds + 1)));
  /** Other people in each round, who say from then on what somebody else says on one dimension. */
  const changesOf = (round) =>
    Array.from({ length: changed }, (_, index) => {
      const at = 2 * (round * changed + index);
      const [before, other] = people.slice(at, at + 2);
      const dimension = dimensions[index % dimensions.length];
      const facets = [
        ...before.presence.facets.filter((facet) => facet.dimension !== dimension),
        ...other.presence.facets.filter((facet) => facet.dimension === dimension),
      ];
      const after = { ...before, presence: { ...before.presence, facets } };
      return { before, after, dimension, documents: [documentOf(before), documentOf(after)] };
    });
  const replaced = (changes) =>
    changes.forEach(({ documents: [before, after] }) => {
      mini.remove(before);
      mini.add(after);
    });
  const answered = (changes) => changes.forEach(({ after, dimension }) => engine.keepAnswers(kernel, after, dimension));
  const keptAgain = (changes) => changes.forEach(({ after }) => engine.keepPerson(kernel, after));
  // Some of whom the rounds know nothing, there and back.
  const there = changesOf(rounds);
  const back = there.map(({ before, after, dimension, documents }) => ({
    after: before,
    before: after,
    dimension,
    documents: documents.toReversed(),
  }));
  for (const task of [replaced, answered, keptAgain]) warmUp(() => [there, back].forEach(task));

  const times = { search: [], change: [], ours: [], whole: [], list: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.search.push(timeOf(searched) / asked.length);
    const changes = changesOf(round);
    times.change.push(timeOf(() => replaced(changes)) / changes.length);
    times.ours.push(timeOf(() => answered(changes)) / changes.length);
    times.whole.push(timeOf(() => keptAgain(changes)) / changes.length);
    times.list.push(timeOf(() => repeat(lists, listed)) / lists / questions.length);
  }
  const ratio = (one, of) => median(one.map((time, round) => time / of[round]));
  return [
    {
      what: 'MiniSearch, the same question (of the processor, as what follows)',
      value: median(times.search),
      unit: 'ms',
    },
    { what: '  the list of the engine', value: median(times.list), unit: 'ms' },
    {
      what: 'MiniSearch ÷ engine, one question',
      value: ratio(times.search, times.list),
      unit: '×',
      ...(!short && { least: 500 }),
    },
    { what: "one person's answers on one dimension, MiniSearch", value: median(times.change) * 1000, unit: 'µs' },
    { what: '  the engine, told which dimension', value: median(times.ours) * 1000, unit: 'µs' },
    { what: '  the engine, the whole row again', value: median(times.whole) * 1000, unit: 'µs' },
    {
      what: "MiniSearch ÷ engine, one person's change of one dimension",
      value: ratio(times.change, times.ours),
      unit: '×',
      ...(!short && { least: 50 }),
    },
  ];
};

/** Of the processor, in ms: neither side waits for anything, and what a neighbour takes meanwhile is not in it. */
const timeOf = (task) => {
  const began = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
};
