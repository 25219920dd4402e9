import fc from 'fast-check';
import { builtIn } from '../../src/dimension/built-in/index.js';
import type { Dimension } from '../../src/dimension/dimension.js';
import { proficiencies, type Value } from '../../src/dimension/value.js';
import type { Choice } from '../../src/dimension/value-kind.js';

/** Any value in canonical form that a person could state on this dimension today. */
export function anyValueOn({ value: kind }: Pick<Dimension, 'value'>): fc.Arbitrary<Value> {
  switch (kind.form) {
    case 'choice':
      return offered(kind.options).map((key) => ({ form: 'choice', key }));
    case 'ordered':
      return offered(kind.steps).map((key) => ({ form: 'ordered', key }));
    case 'interval':
      return fc
        .tuple(fc.integer({ min: kind.least, max: kind.most }), fc.integer({ min: kind.least, max: kind.most }))
        .map(([one, other]) => ({ form: 'interval', from: Math.min(one, other), to: Math.max(one, other) }));
    case 'language':
      return fc.record({
        form: fc.constant('language'),
        tag: fc.constantFrom('en', 'es', 'es-MX', 'ar', 'ase', 'zh-Hant-TW', 'haw'),
        proficiency: fc.constantFrom(...proficiencies),
      });
    case 'area':
      return fc
        .array(fc.stringMatching(/^[A-Z0-9]{1,5}$/), { maxLength: kind.levels - 1 })
        .chain((within) =>
          fc.constantFrom('US', 'MX').map((country) => ({ form: 'area', path: [country, ...within].join('/') })),
        );
    case 'week-slots':
      return fc
        .uniqueArray(fc.integer({ min: 0, max: 335 }), { minLength: 1, maxLength: 40 })
        .map((slots) => ({ form: 'week-slots', slots: slots.sort((one, other) => one - other) }));
    case 'name':
      return fc
        .constantFrom('Lincoln High', 'lincoln  high', 'ＬＩＮＣＯＬＮ high ', 'Escuela 12')
        .map((name) => ({ form: 'name', name }));
    case 'words':
      return fc.constantFrom('she/her', 'elle').map((words) => ({ form: 'words', words, language: 'en' }));
  }
}

function offered(options: readonly Choice[]): fc.Arbitrary<string> {
  return fc.constantFrom(...options.filter(({ retired }) => retired !== true).map(({ key }) => key));
}

/** How many years someone has been on their way: the one form no built-in dimension has, so that all forms are tried. */
export const yearsOnTheWay: Dimension = {
  id: 'years-on-the-way',
  labels: { en: 'Years on the way' },
  value: { form: 'interval', unit: 'years', least: 0, most: 60 },
  comparator: { form: 'interval-overlap', enough: 5 },
  many: false,
  tier: 2,
  defaultPurposes: [],
  traits: [],
};

export const everyDimension: readonly Dimension[] = [...builtIn, yearsOnTheWay];

export function builtInNamed(id: string): Dimension {
  const found = builtIn.find((dimension) => dimension.id === id);
  if (!found) throw new Error(`There is no built-in dimension ${id}.`);
  return found;
}
