import { fc, test } from '@fast-check/vitest';
import { melodie } from '@peerness/core/testing';
import { beforeAll, describe, expect } from 'vitest';
import { aHarbor } from './harbor.js';

let town: Awaited<ReturnType<typeof aHarbor>>;

beforeAll(async () => {
  town = await aHarbor();
});

const canary = fc.stringMatching(/^[0-9a-f]{12}$/).map((hex) => `CN-${hex}`);

/** Any JSON with the canary somewhere in it: as a value, as a key, in the middle of a text. */
const holding = (word: string): fc.Arbitrary<unknown> =>
  fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(
        word,
        `x" at "input.${word}"; `,
        `${word}\0`,
        `\ud800${word}`,
        `"${word}"`,
        [word],
        { [word]: 1 },
        { form: word },
      ),
      fc.constantFrom(true, 3, null, 1e300),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom('dimension', 'answer', 'comfort', 'uses', 'value', 'organization', word),
        tie('json'),
        { maxKeys: 4 },
      ),
    ),
  })).json;

const questions = [
  'mutation ($it: StateInput!) { state(input: $it) { __typename ... on Refusal { code path message { text } } } }',
  'mutation ($it: WishInput!) { wish(input: $it) { __typename ... on Refusal { code path } } }',
  'mutation ($it: ShowSectionInput!) { showSection(input: $it) { __typename ... on Refusal { code path } } }',
  'query ($it: ID!) { node(id: $it) { id } }',
  'query ($it: ID!) { findPeers(organization: $it, after: $it) { matcherVersion } }',
];

describe('what was sent and does not fit', () => {
  test.prop([canary.chain((word) => fc.tuple(fc.constant(word), holding(word))), fc.constantFrom(...questions)], {
    numRuns: 400,
  })('is never said again', async ([word, it], query) => {
    const { text } = await town.ask(melodie, query, { it });

    expect(text).not.toContain(word.slice(3));
    expect(town.unexpected).toEqual([]);
  });

  test.prop([
    canary,
    fc.constantFrom(
      '{ viewer { X } }',
      '{ viewer(a: "X") { person { id } } }',
      '{ node(id: X) { id } }',
      '{ node(id: ["X"]) { id } }',
      'X',
      '{ "X" }',
      'mutation { state(input: { comfort: "X" }) { __typename } }',
      '{ dimensions(languages: [{ a: "X" }]) { id } }',
    ),
  ])('is never said again from a document, but for names', async (word, template) => {
    const { text } = await town.ask(
      melodie,
      template.replace('X', `"${word}"`.slice(1, -1).replace('-', template.includes('"X"') ? '-' : '_')),
    );
    if (!template.includes('viewer { X }')) expect(text).not.toContain(word.slice(3));
    expect(town.unexpected).toEqual([]);
  });
});
