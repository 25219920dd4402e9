import fc from 'fast-check';
import { type Catalogue, catalogueOf } from '../../dimension/catalogue.js';
import { maybe, whereGiven } from '../arbitraries/ground.js';

const labels = { en: 'Label' };
const more = { labels, tier: 1, defaultPurposes: [] } as const;

/** Two dimensions people compare themselves by. */
export const aCatalogueToMeet: Catalogue = catalogueOf(
  {
    ...more,
    id: 'language',
    value: { form: 'language' },
    comparator: { form: 'language', limited: 40 },
    many: true,
    traits: ['language'],
  },
  {
    ...more,
    id: 'pastime',
    value: { form: 'choice', options: ['chess', 'singing', 'walking'].map((key) => ({ key, labels })) },
    comparator: { form: 'any-of', enough: 1 },
    many: true,
    traits: [],
  },
);

/** What somebody says of themselves from now on, and wishes for. */
export interface Said {
  readonly seen?: boolean;
  readonly mutual?: boolean;
  readonly paused?: boolean;
  readonly shown?: boolean;
  readonly pastime?: string;
  readonly language?: string;
  readonly wish?: string;
}

export const somethingSaid: fc.Arbitrary<Said> = fc
  .record({
    seen: fc.constantFrom(true, true, true, false),
    mutual: fc.constantFrom(true, true, true, false),
    paused: fc.constantFrom(false, false, false, true),
    shown: fc.constantFrom(true, true, false),
    pastime: maybe(fc.constantFrom('chess', 'singing', 'walking')),
    language: maybe(fc.constantFrom('en', 'es')),
    wish: maybe(fc.constantFrom('pastime', 'language')),
  })
  .map((said): Said => whereGiven(said));
