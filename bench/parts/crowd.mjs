// A crowd to find peers in: as many people as asked for, by chance from a seed, on twenty dimensions with 327 values.
import { chance } from './numbers.mjs';

const labels = { en: 'Label' };
const moment = new Date('2030-05-01T09:00:00Z');
const organization = '0192f000-0000-7000-8000-0000000000aa';

const keys = (count) => Array.from({ length: count }, (_, index) => `v${index}`);
const choices = (count) => ({ form: 'choice', options: keys(count).map((key) => ({ key, labels })) });
const dimension = (id, value, comparator, says, traits = []) => ({
  definition: { id, labels, value, comparator, many: says > 1, tier: 1, defaultPurposes: [], traits },
  says,
});
const anyOf = (enough) => ({ form: 'any-of', enough });
const tree = (count) =>
  keys(count).map((key, index) => (index < 8 ? { key, labels } : { key, labels, broader: `v${index % 8}` }));

/** Eleven on which people say one thing, nine on which they say several; 327 things that can be said. */
const dimensions = [
  dimension('language', { form: 'language' }, { form: 'language', limited: 40 }, 2, ['language']),
  dimension('hours', choices(21), anyOf(1), 6, ['availability']),
  dimension('mode', choices(5), anyOf(1), 3, ['contact-mode']),
  dimension('conditions', { form: 'choice', options: tree(40) }, { form: 'hierarchy', wider: 60, sibling: 30 }, 3),
  dimension(
    'age',
    { form: 'ordered', steps: keys(8).map((key) => ({ key, labels })) },
    { form: 'ordered-distance', credits: [100, 50] },
    1,
  ),
  dimension('gender', choices(6), anyOf(1), 1),
  dimension('orientation', choices(6), anyOf(1), 1),
  dimension('culture', choices(20), anyOf(1), 2),
  dimension('interests', choices(40), anyOf(5), 5),
  dimension('neighbourhood', choices(40), anyOf(1), 1),
  dimension('work', choices(12), { form: 'equal' }, 1),
  dimension('school', choices(12), { form: 'equal' }, 1),
  dimension('faith', choices(10), { form: 'equal' }, 1),
  dimension('family', choices(15), anyOf(2), 2),
  dimension('pathway', choices(16), anyOf(1), 2),
  dimension('systems', choices(20), anyOf(2), 2),
  dimension('access', choices(16), anyOf(1), 1),
  dimension('pronouns', choices(5), { form: 'equal' }, 1),
  dimension('service', choices(9), { form: 'equal' }, 1),
  dimension('transport', choices(7), { form: 'equal' }, 1),
];
const languages = [
  'en',
  'es',
  'fr',
  'de',
  'zh',
  'ar',
  'hi',
  'pt',
  'ru',
  'ja',
  'ko',
  'vi',
  'it',
  'pl',
  'tr',
  'fa',
  'ur',
  'sw',
  'ase',
];

/** Few things are said by many, many by few (Zipf, exponent 1.05; languages 1.6). */
const zipf = (values, exponent) => {
  const shares = values.map((_, rank) => 1 / (rank + 1) ** exponent);
  const sums = shares.map(
    (
      (sum) => (share) =>
        (sum += share)
    )(0),
  );
  return (random) => {
    const at = random() * sums.at(-1);
    return values[sums.findIndex((sum) => at < sum)];
  };
};

const valuesOf = ({ definition: { id, value } }) => {
  if (id === 'language') return languages.map((tag) => ({ form: 'language', tag, proficiency: 'good' }));
  const form = value.form;
  return (value.options ?? value.steps).map(({ key }) => ({ form, key }));
};

const personId = (index) => `0192f000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;

/** By dimension, what can be said on it. */
export const sayable = new Map(dimensions.map((one) => [one.definition.id, valuesOf(one)]));

/** How many different things can be said. */
export const saidInAll = [...sayable.values()].reduce((sum, values) => sum + values.length, 0);

export const catalogueOfCrowd = new Map(dimensions.map(({ definition }) => [definition.id, definition]));

/** Makes people one after the other. Facets are shared between those who say the same, so that many fit in memory. */
export const crowd = (seed) => {
  const random = chance(seed);
  const stocks = dimensions.map((one) => {
    const facet = (value, display) => ({
      dimension: one.definition.id,
      answer: { answer: 'value', value },
      match: true,
      ...(display && { display }),
    });
    const values = valuesOf(one);
    const pick = zipf(
      values.map((_, index) => index),
      one.definition.id === 'language' ? 1.6 : 1.05,
    );
    return {
      says: one.says,
      pick,
      shown: values.map((value) => facet(value, 'members')),
      kept: values.map((value) => facet(value)),
      consent: 0.7 + random() * 0.3,
      wishes: [1, 2, 3, 4, 5].map((importance) => ({
        dimension: one.definition.id,
        strength: 'prefer',
        importance,
        like: { as: 'mine' },
        turnedOn: true,
      })),
    };
  });
  return (index) => {
    const facets = [];
    for (const { says, pick, shown, kept, consent } of stocks) {
      const stock = random() < consent ? shown : kept;
      const said = new Set();
      const count = says === 1 ? 1 : 1 + Math.floor(random() * (2 * says - 1));
      for (let each = 0; each < count; each += 1) said.add(pick(random));
      for (const one of said) facets.push(stock[one]);
    }
    const places = random() < 0.6 ? 3 : 1;
    const presence = {
      person: personId(index),
      organization,
      membership: personId(index),
      name: 'Somebody',
      setting: {
        seen: random() < 0.9,
        mutual: random() < 0.6,
        paused: random() < 0.05,
        since: new Date(moment.getTime() - Math.floor(random() * 400) * 86_400_000),
      },
      ageGroup: 'adult',
      offers: [{ role: 'peer-supporter', engagement: 'volunteer', places, from: new Date('2029-01-01') }],
      facets,
    };
    const wishes = stocks.flatMap(({ wishes: ways }) => (random() < 0.2 ? [ways[Math.floor(random() * 5)]] : []));
    return { presence, taken: random() < 0.4 ? 1 : 0, wishes };
  };
};

/** Eight dimensions that matter and three hard limits, of somebody who is not in the crowd; five people are kept apart. */
export const questionsFor = (seed, count, people) => {
  const random = chance(seed + 1);
  const person = crowd(seed + 2);
  const some = (id, many) => {
    const values = valuesOf(dimensions.find(({ definition }) => definition.id === id));
    const pick = zipf(values, 1.05);
    return [...new Set(Array.from({ length: many }, () => pick(random)))];
  };
  const wish = (dimension, importance, many) => ({
    dimension,
    strength: 'prefer',
    importance,
    like: { as: 'these', values: some(dimension, many) },
    turnedOn: true,
  });
  return Array.from({ length: count }, (_, index) => ({
    asker: person(0xffff0000 + index),
    wishes: [
      wish('conditions', 5, 3),
      wish('age', 3, 1),
      wish('gender', 2, 1),
      wish('orientation', 2, 1),
      wish('culture', 3, 2),
      wish('interests', 4, 5),
      wish('neighbourhood', 3, 4),
      wish('work', 1, 1),
    ],
    kind: 'support',
    sense: 'broad',
    organization: { policies: [] },
    around: new Set(Array.from({ length: 5 }, () => personId(Math.floor(random() * people)))),
    known: new Set(),
    at: moment,
  }));
};
