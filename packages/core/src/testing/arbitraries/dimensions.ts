import fc from 'fast-check';
import type { Comparator } from '../../dimension/comparator.js';
import { type Dimension, type Trait, uses } from '../../dimension/dimension.js';
import { organizationDimensionId } from '../../dimension/dimension-id.js';
import { type Answer, proficiencies, type Value } from '../../dimension/value.js';
import type { Choice, ValueKind } from '../../dimension/value-kind.js';
import type { Labels } from '../../kernel/labels.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { few, keys, languages, maybe, whereGiven, words } from './ground.js';

export const dimensionKeys: fc.Arbitrary<string> = fc.constantFrom(
  'language',
  'gender',
  'faith',
  'age-band',
  'lived-experience',
  'pastime',
);

/** A value of each form. */
export const values: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ form: fc.constant('choice' as const), key: keys }),
  fc.record({ form: fc.constant('ordered' as const), key: keys }),
  fc.tuple(fc.nat(200), fc.nat(100)).map(([from, more]) => ({ form: 'interval' as const, from, to: from + more })),
  fc.record({ form: fc.constant('language' as const), tag: languages, proficiency: fc.constantFrom(...proficiencies) }),
  fc
    .array(fc.constantFrom('US', 'TX', '787', 'ES', 'B'), { minLength: 1, maxLength: 3 })
    .map((path) => ({ form: 'area' as const, path: path.join('/') })),
  fc
    .uniqueArray(fc.nat(335), { minLength: 1, maxLength: 20 })
    .map((slots) => ({ form: 'week-slots' as const, slots: slots.sort((a, b) => a - b) })),
  fc.record({ form: fc.constant('name' as const), name: words }),
  fc.record({ form: fc.constant('words' as const), words, language: languages }),
);

/** An answer of each form. */
export const answers: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ answer: fc.constant('value' as const), value: values }) },
  fc.record({ answer: fc.constant('self-described' as const), words, language: languages }),
  fc.constant({ answer: 'prefer-not-to-say' } as const),
  fc.constant({ answer: 'unknown' } as const),
);

export const labels: fc.Arbitrary<Labels> = fc
  .record({ en: words, es: words, 'zh-Hant': words }, { requiredKeys: ['en'] })
  .map((given) => ({ ...given }) as Labels);

const choices: fc.Arbitrary<Choice> = fc
  .record({ key: keys, labels, broader: maybe(keys), retired: maybe(fc.constant(true as const)) })
  .map((choice) => whereGiven(choice) as Choice);

const kinds: fc.Arbitrary<ValueKind> = fc.oneof(
  fc.record({ form: fc.constant('choice' as const), options: few(choices, ({ key }) => key) }),
  fc.record({ form: fc.constant('ordered' as const), steps: few(choices, ({ key }) => key) }),
  fc.record({
    form: fc.constant('interval' as const),
    unit: words,
    least: fc.nat(10),
    most: fc.integer({ min: 11, max: 200 }),
  }),
  fc.constant({ form: 'language' } as const),
  fc.record({ form: fc.constant('area' as const), levels: fc.integer({ min: 1, max: 5 }) }),
  fc.constant({ form: 'week-slots' } as const),
  fc.record({ form: fc.constant('name' as const), longest: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ form: fc.constant('words' as const), longest: fc.integer({ min: 1, max: 500 }) }),
);

const credit = fc.nat(100);

const comparators: fc.Arbitrary<Comparator> = fc.oneof(
  fc.constant({ form: 'equal' } as const),
  fc.record({ form: fc.constant('any-of' as const), enough: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ form: fc.constant('ordered-distance' as const), credits: fc.array(credit, { maxLength: 4 }) }),
  fc.record({ form: fc.constant('interval-overlap' as const), enough: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ form: fc.constant('hierarchy' as const), wider: credit, sibling: credit }),
  fc.record({ form: fc.constant('language' as const), limited: credit }),
  fc.record({ form: fc.constant('area' as const), credits: fc.array(credit, { maxLength: 4 }) }),
  fc.record({ form: fc.constant('week-slots' as const), enough: fc.integer({ min: 1, max: 9 }) }),
  fc.constant({ form: 'none' } as const),
);

const traits = fc.constantFrom<Trait>(
  'protected',
  'race-or-faith',
  'lived-experience',
  'language',
  'contact-mode',
  'availability',
  'age',
);

/** A dimension an organization added itself. */
export function dimensionsOf(organization: OrganizationId): fc.Arbitrary<Dimension> {
  return fc
    .record({
      id: keys.map((key) => organizationDimensionId(organization, key)),
      labels,
      hint: maybe(labels),
      value: kinds,
      comparator: comparators,
      many: fc.boolean(),
      tier: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      defaultPurposes: fc.subarray([...uses]),
      traits: few(traits, (trait) => trait),
      minors: maybe(few(keys, (key) => key)),
    })
    .map((dimension) => whereGiven(dimension) as Dimension);
}
