import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import type { Facet, Organization, PersonId, Value, Work } from '../../src/index.js';
import { selfScope } from '../../src/index.js';
import {
  aRole,
  aTown,
  corinna,
  harbor,
  inMemoryWork,
  melodie,
  memberIn,
  occasion,
  type Seed,
  someTime,
} from '../../src/testing/index.js';
import { createViews, globalId, readGlobalId, type Reader, type Views } from '../../src/use-cases/index.js';
import type { NodeRef } from '../../src/views/global-id.js';

export function choice(key: string): Value {
  return { form: 'choice', key };
}

/** Something a person lets be used for matching and shows to members, unless told otherwise. */
export function aFacet(
  dimension: string,
  value: Value,
  over: Partial<Omit<Facet, 'dimension' | 'answer'>> = {},
): Facet {
  return { dimension, answer: { answer: 'value', value }, match: true, display: 'members', ...over };
}

/** Said in their own words; shown, never compared. */
export function inOwnWords(dimension: string, words: string, language: string): Facet {
  return { dimension, answer: { answer: 'self-described', words, language }, match: false, display: 'members' };
}

/** The town, in which Melodie and Corinna show that they both sing, and Corinna keeps one thing for her connections. */
export function aSingingTown(over: Partial<Seed> = {}): Seed {
  const town = aTown();
  const presences = (town.presences ?? []).map((presence) => {
    if (presence.organization !== harbor.id) return presence;
    if (presence.person === melodie)
      return { ...presence, facets: [aFacet('pastime', choice('singing')), inOwnWords('gender', 'أنا كما أنا', 'ar')] };
    if (presence.person !== corinna) return presence;
    return {
      ...presence,
      facets: [
        aFacet('pastime', choice('singing')),
        aFacet('pastime', choice('chess'), { display: 'connections' }),
        matchOnly,
      ],
    };
  });
  return { ...town, presences, ...over };
}

/** Corinna lets it be used for matching and shows it to nobody. */
export const matchOnly: Facet = {
  dimension: 'pastime',
  answer: { answer: 'value', value: choice('poetry') },
  match: true,
};

export interface Place {
  readonly work: Work;
  readonly views: Views;
}

export function placeWith(seed: Seed = aSingingTown()): Place {
  const { work } = inMemoryWork(seed);
  return { work, views: createViews(work, { catalogue: builtInCatalogue }) };
}

/** No two looks of one run write down the same ids. */
let looks = 0;

export function readerAs(person: PersonId | undefined, over: Partial<Reader> = {}): Reader {
  return {
    self: person && selfScope(person),
    at: someTime,
    newId: occasion(someTime, (looks = (looks + 1) % 4096)).newId,
    languages: ['en'],
    ...over,
  };
}

/** The node a global id names. */
export function nodeOf(id: string): NodeRef {
  const ref = readGlobalId(id);
  return ref.ok ? ref.value : { kind: 'self', ids: [] };
}

export function personIn({ id }: Pick<Organization, 'id'>, person: PersonId): NodeRef {
  return nodeOf(globalId('person', id, memberIn({ id }, person)));
}

export { aRole, someTime };
