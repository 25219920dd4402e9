import { corinna, harbor, melodie, sam, stranger } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId, inHarbor } from './harbor.js';

const roads: [string, string][] = [
  ['by name', '{ person(id: $id) { presence { seen } version roles { places } } }'],
  [
    'under another name',
    '{ person(id: $id) { presence: presence { seen } version: version roles: roles { places } } }',
  ],
  [
    'by a fragment',
    '{ person(id: $id) { ...on Person { presence { seen } ...Deep } } } fragment Deep on Person { version roles { ...R } } fragment R on RoleHeld { places }',
  ],
  [
    'through the interface',
    '{ person: node(id: $id) { ... on Person { presence { seen } version roles { places } } } }',
  ],
  [
    'through a fragment on the interface',
    '{ person: node(id: $id) { ...N } } fragment N on Node { ... on Person { presence { seen } version roles { places } } }',
  ],
  [
    'with directives',
    '{ person(id: $id) { presence @include(if: true) { seen } version @skip(if: false) roles { places @include(if: true) } } }',
  ],
];

describe('a field one may not see', () => {
  it.each(roads)('is absent %s', async (_, query) => {
    const { ask } = await aHarbor();
    const { text } = await ask(melodie, `query ($id: ID!) ${query}`, { id: inHarbor(corinna) });

    expect(text).toBe('{"data":{"person":{"presence":null,"version":null,"roles":[{"places":null}]}}}\n');
  });

  it.each(roads)('is there for the person themselves %s', async (_, query) => {
    const { ask } = await aHarbor();
    const { data } = await ask(corinna, `query ($id: ID!) ${query}`, { id: inHarbor(corinna) });

    expect(data).toMatchObject({ person: { presence: { seen: true }, roles: [{ places: 2 }] } });
  });

  it('keeps its own name when the same thing is asked for twice', async () => {
    const { ask } = await aHarbor();
    const { data, errors } = await ask(
      melodie,
      '{ one: viewer { who: person { a: name b: name } } other: viewer { who: person { c: name } } }',
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({ one: { who: { a: 'Melodie', b: 'Melodie' } }, other: { who: { c: 'Melodie' } } });
  });

  it('cannot be reached by a name JavaScript gives to everything', async () => {
    const { ask } = await aHarbor();
    const { errors, data } = await ask(melodie, '{ viewer { person { toString: version constructor: name } } }');

    expect(errors).toBeUndefined();
    expect(data).toEqual({ viewer: { person: { toString: expect.any(Number) as number, constructor: 'Melodie' } } });
    expect((await ask(melodie, '{ viewer { person { __proto__: name } } }')).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
    expect((await ask(melodie, '{ viewer { person { __typename: name } } }')).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });
});

describe('what is not there and what one may not know of', () => {
  const absent = '01960000-0000-7000-8000-00000000ffff';
  it.each([
    ['node', '{ node(id: $id) { __typename id } }', inHarbor(corinna), globalId('person', harbor.id, absent)],
    ['person', '{ person(id: $id) { __typename name } }', inHarbor(melodie), globalId('person', harbor.id, absent)],
    ['organization', '{ organization(id: $id) { __typename name } }', harborId, globalId('organization', absent)],
    [
      'membership',
      '{ node(id: $id) { id __typename } }',
      globalId(
        'membership',
        harbor.id,
        inHarbor(corinna)
          .slice(-32)
          .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
      ),
      globalId('membership', harbor.id, absent),
    ],
    ['wishes', '{ node(id: $id) { id __typename } }', globalId('wishes', harbor.id), globalId('wishes', absent)],
    ['someone else’s self', '{ node(id: $id) { id __typename } }', globalId('self', corinna), globalId('self', absent)],
  ])('are the same answer, byte for byte: %s', async (_, query, forbidden, missing) => {
    const { ask } = await aHarbor();
    for (const reader of [sam, stranger, undefined]) {
      const answers = await Promise.all(
        [forbidden, missing].map((id) => ask(reader, `query ($id: ID!) ${query}`, { id })),
      );
      const [one, other] = answers;

      expect(one?.text).toBe(other?.text);
      expect(one?.text).not.toContain('errors');
      expect(Object.values(one?.data ?? {})).toEqual([null]);
    }
  });

  it('refuses an id of another kind, or none, without repeating it', async () => {
    const { ask } = await aHarbor();
    for (const id of [harborId, 'plan_0', '', "' OR 1=1--", 'person_zz', '\u202eplan']) {
      const { errors, text } = await ask(melodie, 'query ($id: ID!) { plan(id: $id) { id } }', { id });

      expect(errors).toMatchObject([{ path: ['plan'], extensions: { code: 'BAD_USER_INPUT', argument: ['id'] } }]);
      if (id) expect(text).not.toContain(id);
    }
  });
});
