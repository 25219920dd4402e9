import fc from 'fast-check';
import {
  type Ask,
  type AskId,
  type Catalogue,
  catalogueOf,
  type Dimension,
  type Facet,
  type Value,
} from '../../src/index.js';
import type { IndexedPerson, IndexQuestion } from '../../src/match-index.js';
import { harborId } from '../matching/specimens.js';
import { anyAsking, anyPerson } from '../match-index/lives.js';
import { dimensionIds, valueOf, wideCatalogue } from '../match-index/wide-catalogue.js';

/** Everything one list rests on, and some asks of the same person. */
export interface World {
  readonly catalogue: Catalogue;
  readonly people: readonly IndexedPerson[];
  readonly asking: IndexQuestion;
  readonly asks: readonly Ask[];
}

const enough = fc.integer({ min: 1, max: 4 });
const rising = fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }).map((credits) => credits.sort((a, b) => a - b));

/** The same comparator with other numbers. */
function otherNumbers({ comparator, ...dimension }: Dimension): fc.Arbitrary<Dimension> {
  const numbered: fc.Arbitrary<Dimension['comparator']> = (() => {
    switch (comparator.form) {
      case 'any-of':
      case 'interval-overlap':
      case 'week-slots':
        return enough.map((least) => ({ form: comparator.form, enough: least }));
      case 'ordered-distance':
        return rising.map((credits) => ({ form: comparator.form, credits: [100, ...credits.reverse().slice(2)] }));
      case 'area':
        return rising.map((credits) => ({ form: comparator.form, credits: [0, ...credits.slice(2), 100] }));
      case 'hierarchy':
        return fc.record({ form: fc.constant(comparator.form), wider: fc.nat(99), sibling: fc.nat(99) });
      case 'language':
        return fc.nat(100).map((limited) => ({ form: comparator.form, limited }));
      default:
        return fc.constant(comparator);
    }
  })();
  return fc.oneof(fc.constant(comparator), numbered).map((found) => ({ ...dimension, comparator: found }));
}

/** The dimensions of the wide catalogue in any order, now and then without one. */
const anyCatalogue: fc.Arbitrary<Catalogue> = fc
  .tuple(...[...wideCatalogue.values()].map(otherNumbers))
  .chain((dimensions) => fc.shuffledSubarray(dimensions, { minLength: dimensions.length - 1 }))
  .map((dimensions) => catalogueOf(...dimensions));

/** What an ask says of itself, but for whose it is. */
const anyAsk = fc.constantFrom(...dimensionIds).chain((dimension) =>
  fc.record({
    dimension: fc.constant(dimension),
    value: valueOf(dimension),
    /** Something the asker did say, when there is such a thing: few asks would fit anybody otherwise. */
    own: fc.constantFrom(true, true, true, false),
    hoursLeft: fc.constantFrom(1, 9, 9, 9, 0),
    withdrawn: fc.constantFrom(false, false, false, false, true),
    answered: fc.constantFrom<readonly Ask['answers'][number]['answer'][]>([], [], ['no'], ['no', 'no'], ['yes']),
  }),
);

/** The same two names in many ways of writing them, and one that only looks alike. */
const written = [
  'West',
  ' west',
  'WEST\u00a0',
  '\ufeffweſt',
  'ΟΔΟΣ  6',
  'οδος\t６',
  '\u3000Οδος \u2003 6',
  'ＩＳＴ',
  'İst',
];

/** Somebody who also says what the catalogue does not know, and writes names as people do. */
function asPeopleAre({ presence, ...person }: IndexedPerson, number: number): IndexedPerson {
  const facets = presence.facets.map((facet, at): Facet => {
    const said = facet.answer.answer === 'value' ? facet.answer.value : undefined;
    const say = (value: Value): Facet => ({ ...facet, answer: { answer: 'value', value } });
    if (said?.form === 'name' && said.name === 'West')
      return say({ form: 'name', name: written[(number + at) % written.length] ?? '' });
    if (said?.form === 'choice' && said.key === 'loss' && number % 3 === 0) return say({ ...said, key: 'unheard-of' });
    if (said?.form === 'ordered' && said.key === '5' && number % 3 === 1) return say({ ...said, key: 'unheard-of' });
    return said?.form === 'words' ? { ...facet, dimension: 'unheard-of' } : facet;
  });
  return { ...person, presence: { ...presence, facets } };
}

const people = 10;

export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    catalogue: anyCatalogue,
    people: fc.tuple(...Array.from({ length: people }, (_, index) => anyPerson(index))),
    asking: anyAsking,
    asks: fc.array(anyAsk, { minLength: 3, maxLength: 3 }),
  })
  .map(({ catalogue, people, asking, asks }) => {
    const { presence, taken } = asPeopleAre({ ...asking.asker, wishes: [] }, people.length);
    const known = people.map(asPeopleAre);
    return {
      catalogue,
      people: known,
      // Whoever asks has wishes on dimensions there are: the index refuses others.
      asking: {
        ...asking,
        asker: { presence, taken },
        wishes: asking.wishes.filter(({ dimension }) => catalogue.has(dimension)),
      },
      asks: asks.map(({ value, own, hoursLeft, withdrawn, answered, ...ask }, index): Ask => {
        const said = presence.facets.find(
          ({ dimension, answer }) => dimension === ask.dimension && answer.answer === 'value',
        );
        return {
          ...ask,
          id: `0192f000-0000-7000-8000-0000000000c${index}` as AskId,
          organization: harborId,
          asker: presence.person,
          kind: asking.kind,
          value: own && said?.answer.answer === 'value' ? said.answer.value : value,
          askedAt: asking.at,
          openUntil: new Date(asking.at.getTime() + hoursLeft * 3_600_000),
          ...(withdrawn && { withdrawnAt: asking.at }),
          answers: answered.map((answer, at) => ({
            person: known[at + index]?.presence.person ?? presence.person,
            answer,
            at: asking.at,
          })),
        };
      }),
    };
  });
