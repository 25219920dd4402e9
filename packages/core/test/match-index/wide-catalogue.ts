import fc from 'fast-check';
import { type Catalogue, catalogueOf, type Dimension, type Trait, type Value } from '../../src/index.js';

const labels = { en: 'Label' };
const option = (key: string, broader?: string) => ({ key, labels, ...(broader === undefined ? {} : { broader }) });
const options = (...keys: readonly string[]) => keys.map((key) => option(key));

function dimension(id: string, traits: readonly Trait[], shape: Pick<Dimension, 'value' | 'comparator'>): Dimension {
  return { id, labels, many: true, tier: 1, defaultPurposes: [], traits, ...shape };
}

const tree = [
  option('mood'),
  option('low', 'mood'),
  option('winter', 'low'),
  option('high', 'mood'),
  option('grief'),
  option('loss', 'grief'),
];

/** One dimension for every comparator and every form of value it takes, and one for every trait. */
export const wideCatalogue: Catalogue = catalogueOf(
  dimension('language', ['language'], { value: { form: 'language' }, comparator: { form: 'language', limited: 40 } }),
  dimension('mode', ['contact-mode'], {
    value: { form: 'choice', options: options('text', 'phone', 'video') },
    comparator: { form: 'any-of', enough: 1 },
  }),
  dimension('hours', ['availability'], {
    value: { form: 'week-slots' },
    comparator: { form: 'week-slots', enough: 3 },
  }),
  dimension('experience', ['lived-experience'], {
    value: { form: 'choice', options: tree },
    comparator: { form: 'hierarchy', wider: 60, sibling: 30 },
  }),
  dimension('age', ['age', 'protected'], {
    value: { form: 'ordered', steps: options('1', '2', '3', '4', '5') },
    comparator: { form: 'ordered-distance', credits: [100, 60, 20] },
  }),
  dimension('gender', ['protected'], {
    value: { form: 'choice', options: options('a', 'b', 'c') },
    comparator: { form: 'any-of', enough: 1 },
  }),
  dimension('faith', ['protected', 'race-or-faith'], {
    value: { form: 'choice', options: options('a', 'b', 'c') },
    comparator: { form: 'equal' },
  }),
  dimension('pastime', [], {
    value: { form: 'choice', options: options('a', 'b', 'c', 'd', 'e') },
    comparator: { form: 'any-of', enough: 3 },
  }),
  dimension('years', [], {
    value: { form: 'interval', unit: 'year', least: 0, most: 9 },
    comparator: { form: 'interval-overlap', enough: 3 },
  }),
  dimension('place', [], {
    value: { form: 'area', levels: 3 },
    comparator: { form: 'area', credits: [0, 20, 60, 100] },
  }),
  dimension('school', [], { value: { form: 'name', longest: 40 }, comparator: { form: 'equal' } }),
  dimension('circles', [], { value: { form: 'name', longest: 40 }, comparator: { form: 'any-of', enough: 2 } }),
  dimension('motto', [], { value: { form: 'words', longest: 40 }, comparator: { form: 'none' } }),
);

const choice = (...keys: readonly string[]) =>
  fc.constantFrom(...keys).map((key) => ({ form: 'choice' as const, key }));
const named = fc.constantFrom('North High', ' north  high', 'South', 'Ｓouth', 'West').map((name) => ({
  form: 'name' as const,
  name,
}));

const values: { readonly [dimension: string]: fc.Arbitrary<Value> } = {
  language: fc.record({
    form: fc.constant('language' as const),
    tag: fc.constantFrom('en', 'en-GB', 'es', 'ase', 'sgn-ase'),
    proficiency: fc.constantFrom('excellent' as const, 'good' as const, 'fair' as const, 'poor' as const),
  }),
  mode: choice('text', 'phone', 'video'),
  hours: fc
    .uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 })
    .map((slots) => ({ form: 'week-slots' as const, slots: slots.sort() })),
  experience: choice(...tree.map(({ key }) => key)),
  age: fc.constantFrom('1', '2', '3', '4', '5').map((key) => ({ form: 'ordered' as const, key })),
  gender: choice('a', 'b', 'c'),
  faith: choice('a', 'b', 'c'),
  pastime: choice('a', 'b', 'c', 'd', 'e'),
  years: fc.tuple(fc.nat(9), fc.nat(9)).map(([one, other]) => ({
    form: 'interval' as const,
    from: Math.min(one, other),
    to: Math.max(one, other),
  })),
  place: fc.constantFrom('US', 'US/TX', 'US/TX/787', 'US/TX/750', 'US/CA', 'US/CA/900', 'MX/DF').map((path) => ({
    form: 'area' as const,
    path,
  })),
  school: named,
  circles: named,
  motto: fc.constant({ form: 'words' as const, words: 'one day at a time', language: 'en' }),
};

export function valueOf(dimension: string): fc.Arbitrary<Value> {
  return values[dimension] ?? choice('a');
}

export const dimensionIds: readonly string[] = [...wideCatalogue.keys()];
