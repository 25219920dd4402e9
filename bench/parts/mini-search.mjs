// The same question put to a text index, as one would who has one at hand: what is said as words, wishes as boosted
// words, hard limits as a filter.
import MiniSearch from 'minisearch';
import { short } from './bench.mjs';
import { median } from './numbers.mjs';

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

  const times = { search: [], change: [], ours: [], list: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.search.push(median(asked.map((ask) => timeOf(ask))));
    // Each time other people, who say from then on what somebody else says: nothing of them is near already.
    const changes = Array.from({ length: 200 }, (_, index) => {
      const [one, other] = [people[round * 400 + index], people[round * 400 + 200 + index]];
      return [one, { ...one, presence: { ...one.presence, facets: other.presence.facets } }];
    });
    const documents = changes.map(([before, after]) => [documentOf(before), documentOf(after)]);
    const replaced = () =>
      documents.forEach(([before, after]) => {
        mini.remove(before);
        mini.add(after);
      });
    times.change.push(timeOf(replaced) / changes.length);
    times.ours.push(timeOf(() => changes.forEach(([, after]) => engine.keepPerson(kernel, after))) / changes.length);
    times.list.push(median(questions.map((question) => timeOf(() => engine.topPeers(kernel, question, first)))));
  }
  const ratio = (one, of) => median(one.map((time, round) => time / of[round]));
  return [
    { what: 'MiniSearch, the same question', value: median(times.search), unit: 'ms' },
    {
      what: 'MiniSearch ÷ engine, one question',
      value: ratio(times.search, times.list),
      unit: '×',
      ...(!short && { least: 500 }),
    },
    { what: "one person's change, the engine", value: median(times.ours) * 1000, unit: 'µs' },
    {
      what: "MiniSearch ÷ engine, one person's change",
      value: ratio(times.change, times.ours),
      unit: '×',
      ...(!short && { least: 50 }),
    },
  ];
};

const timeOf = (task) => {
  const began = performance.now();
  task();
  return performance.now() - began;
};
