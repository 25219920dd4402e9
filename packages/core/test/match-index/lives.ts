import fc from 'fast-check';
import type {
  DimensionId,
  Facet,
  OrganizationPolicy,
  PersonId,
  Presence,
  PresenceSetting,
  SupportOffer,
  Wish,
} from '../../src/index.js';
import type { IndexedPerson, IndexQuestion } from '../../src/match-index.js';
import { harborId, someTime } from '../matching/specimens.js';
import { dimensionIds, valueOf } from './wide-catalogue.js';

const oftenAdult = { weight: 8, arbitrary: fc.constant('adult' as const) };
const hour = 3_600_000;
const later = (hours: number): Date => new Date(someTime.getTime() + hours * hour);

export const anyFacet: fc.Arbitrary<Facet> = fc.constantFrom(...dimensionIds).chain((id) =>
  fc
    .record({
      dimension: fc.constant(id),
      answer: fc.oneof(
        { weight: 9, arbitrary: valueOf(id).map((value) => ({ answer: 'value' as const, value })) },
        { weight: 1, arbitrary: fc.constant({ answer: 'self-described' as const, words: 'mine', language: 'en' }) },
      ),
      match: fc.constantFrom(true, true, true, true, false),
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

const anyWish: fc.Arbitrary<Wish> = fc.constantFrom(...dimensionIds).chain((id) =>
  fc.record({
    dimension: fc.constant(id),
    strength: fc.oneof(
      { weight: 6, arbitrary: fc.constant('prefer' as const) },
      { weight: 1, arbitrary: fc.constantFrom('must' as const, 'avoid' as const) },
    ),
    importance: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
    like: fc.oneof(
      fc.constant({ as: 'mine' as const }),
      fc.array(valueOf(id), { minLength: 1, maxLength: 4 }).map(([first, ...rest]) => ({
        as: 'these' as const,
        values: [first ?? { form: 'choice' as const, key: 'a' }, ...rest] as const,
      })),
    ),
    turnedOn: fc.constantFrom(true, true, true, false),
  }),
);

export const anyWishes: fc.Arbitrary<readonly Wish[]> = fc.uniqueArray(anyWish, {
  selector: (wish) => wish.dimension,
  maxLength: 5,
});

const anyOffer: fc.Arbitrary<SupportOffer> = fc
  .record({
    role: fc.constant('peer-supporter' as const),
    engagement: fc.constantFrom('volunteer' as const, 'employed' as const),
    places: fc.constantFrom(2, 2, 1, 0),
    from: fc.constantFrom(-9, -9, -9, 2).map(later),
    until: fc.constantFrom(undefined, undefined, 3, 99),
  })
  .map(({ until, ...offer }) => (until === undefined ? offer : { ...offer, until: later(until) }));

const anySetting: fc.Arbitrary<PresenceSetting> = fc
  .record({
    seen: fc.constantFrom(true, true, true, true, true, false),
    mutual: fc.constantFrom(true, true, true, false),
    paused: fc.constantFrom(false, false, false, false, true),
    pausedUntil: fc.constantFrom(undefined, 1, 50),
    since: fc.integer({ min: 0, max: 6 }).map((days) => later(-days * 12)),
  })
  .map(({ pausedUntil, ...setting }) =>
    pausedUntil === undefined ? setting : { ...setting, pausedUntil: later(pausedUntil) },
  );

export function personNumber(index: number): PersonId {
  return `0192f000-0000-7000-8000-${index.toString(16).padStart(12, '0')}` as PersonId;
}

export function anyPerson(index: number): fc.Arbitrary<IndexedPerson> {
  return fc.record({
    taken: fc.constantFrom(0, 0, 0, 1, 2),
    wishes: anyWishes,
    presence: fc
      .record({
        person: fc.constant(personNumber(index)),
        organization: fc.constant(harborId),
        membership: fc.constant(personNumber(index + 1000) as string as Presence['membership']),
        name: fc.constant(`Person ${index}`),
        setting: anySetting,
        ageGroup: fc.oneof(oftenAdult, { weight: 1, arbitrary: fc.constantFrom('minor' as const, 'unknown' as const) }),
        offers: fc.array(anyOffer, { maxLength: 2, size: 'max' }),
        facets: fc.array(anyFacet, { minLength: 3, maxLength: 16, size: 'max' }),
        until: fc.constantFrom(undefined, undefined, undefined, 4, 60),
      })
      .map(({ until, ...presence }): Presence =>
        until === undefined ? presence : { ...presence, until: later(until) },
      ),
  });
}

const anyPolicies: fc.Arbitrary<readonly OrganizationPolicy[]> = fc.subarray([
  { kind: 'youth', reason: 'A group for young people', from: later(-99) },
  { kind: 'avoid-on-protected-trait', dimension: 'gender', reason: 'Survivors asked', from: later(-99) },
  { kind: 'must-towards-employed', dimension: 'faith', reason: 'A chaplaincy', from: later(-99), until: later(3) },
] as const);

const people = 9;

/** A question at some moment, by somebody who may be in the index themselves. */
export const anyAsking: fc.Arbitrary<IndexQuestion> = fc
  .record({
    asker: fc.nat(people + 1).chain(anyPerson),
    wishes: anyWishes,
    kind: fc.constantFrom('support' as const, 'mutual' as const),
    sense: fc.constantFrom('broad' as const, 'broad' as const, 'broad' as const, 'narrow' as const),
    policies: anyPolicies,
    around: fc.subarray([1, 2, 3].map(personNumber), { maxLength: 1 }),
    known: fc.subarray([4, 5, 77].map(personNumber), { maxLength: 1 }),
    again: fc.subarray([0, 1, 4, 6, 7, 78].map(personNumber), { maxLength: 3 }),
    at: fc.constantFrom(0, 0, 1, 2, 3, 5, -10, 200).map(later),
  })
  .map(({ policies, around, known, again, ...question }) => ({
    ...question,
    organization: { policies },
    around: new Set(around),
    known: new Set(known),
    ...(again.length > 0 && { again: new Set(again) }),
  }));

/** What happens to an index: somebody comes or says something else, here or everywhere, or somebody goes. */
export type Happening =
  | { readonly what: 'kept'; readonly person: IndexedPerson }
  | { readonly what: 'answered'; readonly person: IndexedPerson; readonly dimension: DimensionId }
  | { readonly what: 'gone'; readonly person: PersonId };

const anyHappening: fc.Arbitrary<Happening> = fc.nat(people).chain((index) =>
  fc.oneof(
    { weight: 4, arbitrary: anyPerson(index).map((person) => ({ what: 'kept' as const, person })) },
    {
      weight: 4,
      arbitrary: fc.record({
        what: fc.constant('answered' as const),
        person: anyPerson(index),
        dimension: fc.constantFrom(...dimensionIds),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ what: 'gone' as const, person: personNumber(index) }) },
  ),
);

/** Some people, and then again and again a question, after something happened. */
export const anyLife: fc.Arbitrary<{
  readonly people: readonly IndexedPerson[];
  readonly days: readonly { readonly happening: Happening; readonly asking: IndexQuestion; readonly first: number }[];
}> = fc.record({
  people: fc.tuple(...Array.from({ length: people }, (_, index) => anyPerson(index))),
  days: fc.array(fc.record({ happening: anyHappening, asking: anyAsking, first: fc.constantFrom(1, 2, 3, 10) }), {
    minLength: 8,
    maxLength: 8,
    size: 'max',
  }),
});
