import fc from 'fast-check';
import type {
  Candidate,
  Catalogue,
  Dimension,
  Facet,
  OrganizationPolicy,
  PeerQuestion,
  PersonId,
  Presence,
  SupportOffer,
  Trait,
  Value,
  Wish,
} from '../../src/index.js';
import { catalogueOf } from '../../src/index.js';
import { harborId, someTime } from './specimens.js';

const labels = { en: 'Label' };
const option = (key: string, broader?: string) => ({ key, labels, ...(broader === undefined ? {} : { broader }) });

function dimension(id: string, traits: readonly Trait[], shape: Pick<Dimension, 'value' | 'comparator'>): Dimension {
  return { id, labels, many: true, tier: 1, defaultPurposes: [], traits, ...shape };
}

const choices = { form: 'choice', options: ['a', 'b', 'c'].map((key) => option(key)) } as const;

/** One dimension of each kind that matching treats differently. */
export const smallCatalogue: Catalogue = catalogueOf(
  dimension('language', ['language'], { value: { form: 'language' }, comparator: { form: 'language', limited: 50 } }),
  dimension('mode', ['contact-mode'], {
    value: { form: 'choice', options: [option('text'), option('phone')] },
    comparator: { form: 'any-of', enough: 1 },
  }),
  dimension('hours', ['availability'], {
    value: { form: 'week-slots' },
    comparator: { form: 'week-slots', enough: 2 },
  }),
  dimension('experience', ['lived-experience'], {
    value: {
      form: 'choice',
      options: [option('mood'), option('low', 'mood'), option('high', 'mood'), option('grief')],
    },
    comparator: { form: 'hierarchy', wider: 50, sibling: 25 },
  }),
  dimension('gender', ['protected'], { value: choices, comparator: { form: 'any-of', enough: 1 } }),
  dimension('faith', ['protected', 'race-or-faith'], { value: choices, comparator: { form: 'equal' } }),
  dimension('pastime', [], { value: choices, comparator: { form: 'any-of', enough: 2 } }),
  dimension('shelf', [], { value: choices, comparator: { form: 'equal' } }),
);

const values: { readonly [dimension: string]: fc.Arbitrary<Value> } = {
  language: fc.record({
    form: fc.constant('language' as const),
    tag: fc.constantFrom('en', 'en-GB', 'es'),
    proficiency: fc.constantFrom('good' as const, 'poor' as const),
  }),
  mode: fc.constantFrom('text', 'phone').map((key) => ({ form: 'choice' as const, key })),
  hours: fc
    .uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1 })
    .map((slots) => ({ form: 'week-slots' as const, slots: slots.sort() })),
  experience: fc.constantFrom('mood', 'low', 'high', 'grief').map((key) => ({ form: 'choice' as const, key })),
};

const anyChoice: fc.Arbitrary<Value> = fc.constantFrom('a', 'b', 'c').map((key) => ({ form: 'choice' as const, key }));

export function valueOn(id: string): fc.Arbitrary<Value> {
  return values[id] ?? anyChoice;
}

/** A facet on any dimension but the last, which nobody in a random world speaks of. */
export const anyFacet: fc.Arbitrary<Facet> = fc
  .constantFrom(...[...smallCatalogue.keys()].filter((id) => id !== 'shelf'))
  .chain((id) =>
    fc
      .record({
        dimension: fc.constant(id),
        answer: fc.oneof(
          { weight: 6, arbitrary: valueOn(id).map((value) => ({ answer: 'value' as const, value })) },
          {
            weight: 1,
            arbitrary: fc.constant({ answer: 'self-described' as const, words: 'in my words', language: 'en' }),
          },
        ),
        match: fc.constantFrom(true, true, true, false),
        display: fc.constantFrom(
          'members' as const,
          'members' as const,
          'members' as const,
          'connections' as const,
          undefined,
        ),
      })
      .map(({ display, ...facet }): Facet => (display === undefined ? facet : { ...facet, display })),
  );

const anyWish: fc.Arbitrary<Wish> = fc
  .constantFrom(...[...smallCatalogue.keys()].filter((id) => id !== 'shelf'))
  .chain((id) =>
    fc.record({
      dimension: fc.constant(id),
      strength: fc.constantFrom(
        'must' as const,
        'prefer' as const,
        'prefer' as const,
        'prefer' as const,
        'prefer' as const,
        'avoid' as const,
      ),
      importance: fc.constantFrom(1 as const, 3 as const, 5 as const),
      like: fc.oneof(
        fc.constant({ as: 'mine' as const }),
        valueOn(id).map((value) => ({ as: 'these' as const, values: [value] as const })),
      ),
      turnedOn: fc.constantFrom(true, true, false),
    }),
  );

const anyWishes = fc.uniqueArray(anyWish, {
  selector: (wish) => wish.dimension,
  minLength: 1,
  maxLength: 3,
  size: 'max',
});

const anyOffers: fc.Arbitrary<readonly SupportOffer[]> = fc.array(
  fc.record({
    role: fc.constant('peer-supporter' as const),
    engagement: fc.constantFrom('volunteer' as const, 'employed' as const),
    places: fc.constantFrom(2, 2, 2, 1, 0),
    from: fc.constantFrom(
      new Date('2029-01-01'),
      new Date('2029-01-01'),
      new Date('2029-01-01'),
      new Date('2031-01-01'),
    ),
  }),
  { maxLength: 2, size: 'max' },
);

function personNumber(index: number): PersonId {
  return `0192f000-0000-7000-8000-${index.toString(16).padStart(12, '0')}` as PersonId;
}

function anyCandidate(index: number): fc.Arbitrary<Candidate> {
  return fc.record({
    taken: fc.integer({ min: 0, max: 1 }),
    presence: fc
      .record({
        person: fc.constant(personNumber(index)),
        organization: fc.constant(harborId),
        membership: fc.constant(personNumber(index + 1000) as string as Presence['membership']),
        name: fc.constant(`Person ${index}`),
        setting: fc.record({
          seen: fc.constantFrom(true, true, true, true, true, false),
          mutual: fc.constantFrom(true, true, false),
          paused: fc.constantFrom(false, false, false, false, false, true),
          since: fc.integer({ min: 0, max: 3 }).map((days) => new Date(someTime.getTime() - days * 40_000_000)),
        }),
        ageGroup: fc.oneof(
          { weight: 8, arbitrary: fc.constant('adult' as const) },
          { weight: 2, arbitrary: fc.constantFrom('minor' as const, 'unknown' as const) },
        ),
        offers: anyOffers,
        facets: fc.array(anyFacet, { minLength: 4, maxLength: 9, size: 'max' }),
        until: fc.oneof(
          { weight: 15, arbitrary: fc.constantFrom(undefined, new Date('2031-01-01')) },
          { weight: 1, arbitrary: fc.constantFrom(someTime, new Date('2029-06-01')) },
        ),
      })
      .map(({ until, ...presence }): Presence => (until === undefined ? presence : { ...presence, until })),
  });
}

const anyPolicies: fc.Arbitrary<readonly OrganizationPolicy[]> = fc.subarray([
  { kind: 'youth', reason: 'A group for young people', from: new Date('2029-01-01') },
  { kind: 'avoid-on-protected-trait', dimension: 'gender', reason: 'Survivors asked', from: new Date('2029-01-01') },
  {
    kind: 'must-towards-employed',
    dimension: 'faith',
    reason: 'A chaplaincy',
    from: new Date('2029-01-01'),
    until: new Date('2040-01-01'),
  },
] as const);

/** A question in a random small world: one asker, up to five who could be found. */
export const anyQuestion: fc.Arbitrary<PeerQuestion> = fc
  .record({
    asker: anyCandidate(0),
    candidates: fc.tuple(...[1, 2, 3, 4, 5].map(anyCandidate)).chain((all) => fc.subarray(all, { minLength: 2 })),
    wishes: anyWishes,
    kind: fc.constantFrom('support' as const, 'mutual' as const),
    sense: fc.constantFrom('broad' as const, 'broad' as const, 'broad' as const, 'narrow' as const),
    theirWishes: fc.array(anyWishes, { minLength: 5, maxLength: 5 }),
    policies: anyPolicies,
    around: fc.subarray([1, 2, 3].map(personNumber), { maxLength: 1 }),
    known: fc.subarray([4, 5].map(personNumber), { maxLength: 1 }),
    again: fc.subarray([1, 2, 4].map(personNumber), { maxLength: 2 }),
  })
  .map(({ theirWishes, policies, around, known, again, ...question }) => ({
    ...question,
    wishesOf: new Map(theirWishes.map((wishes, index) => [personNumber(index + 1), wishes])),
    catalogue: smallCatalogue,
    organization: { policies },
    around: new Set(around),
    known: new Set(known),
    again: new Set(again),
    at: someTime,
  }));
