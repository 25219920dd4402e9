import { HeaderMap } from '@apollo/server';
import { catalogueOf } from '@peerness/core';
import { builtIn } from '@peerness/core/dimensions';
import { aTown, inMemoryWork, melodie } from '@peerness/core/testing';
import { createViews } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { createGateway } from '../src/index.js';
import { aHarbor, harborId } from './harbor.js';

const secret = 'Failing row contains (3, q, -5, relapse). Key (email)=(jane@x.org) already exists.';

class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

const throwing = (thrown: unknown) =>
  aHarbor({ views: (views) => ({ ...views, viewer: () => Promise.reject(thrown) }) });

describe('what nobody foresaw', () => {
  it.each([
    [
      'an error that quotes a row',
      Object.assign(new Error(secret), {
        detail: secret,
        code: '23505',
        extensions: { code: 'BAD_USER_INPUT', row: secret },
      }),
    ],
    [
      'an error in the clothes of GraphQL',
      Object.assign(new Error(secret), { extensions: { code: 'UNAUTHENTICATED' }, path: ['secret'] }),
    ],
    ['a string', secret],
    ['nothing at all', undefined],
    ['an object', { secret }],
  ])('reaches the client as a code and the request’s id, and the host whole: %s', async (_, thrown) => {
    const { ask, unexpected } = await throwing(thrown);
    const { text, data, errors } = await ask(melodie, '{ viewer { person { name } } }');

    expect(data).toEqual({ viewer: null });
    expect(errors).toHaveLength(1);
    expect(Object.keys(errors?.[0] ?? {}).sort()).toEqual(['extensions', 'message']);
    expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: unexpected[0]?.requestId });
    expect(errors?.[0]?.message).toBe('Something went wrong on our side. The request id names it.');
    expect(text).not.toMatch(/relapse|jane|secret|stack|at .*\.ts/);
    expect(unexpected).toHaveLength(1);
    if (thrown instanceof Error) expect(unexpected[0]?.error).toBe(thrown);
  });

  it('says of what may pass by itself that it may', async () => {
    const { ask } = await throwing(new DatabaseUnavailable(secret));
    const { text, errors } = await ask(melodie, '{ viewer { person { name } } }');

    expect(errors).toMatchObject([
      { extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true, requestId: expect.any(String) as string } },
    ]);
    expect(text).not.toContain('relapse');
  });

  it('says that there is too much to do where every connection is taken, and not that something is wrong', async () => {
    const { ask } = await throwing(Object.assign(new DatabaseUnavailable(secret), { code: 'too-many-waiting' }));
    const { text, errors } = await ask(melodie, '{ viewer { person { name } } }');

    expect(errors).toMatchObject([{ extensions: { code: 'OVERLOADED', retryable: true } }]);
    expect(text).not.toContain('relapse');
    const { ask: askElse } = await throwing(Object.assign(new DatabaseUnavailable(secret), { code: 'unreachable' }));
    const other = await askElse(melodie, '{ viewer { person { name } } }');
    expect(other.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true } }]);
  });

  it('is told the same when an answer cannot be written', async () => {
    const { ask, unexpected } = await aHarbor({
      views: (views) => ({
        ...views,
        viewer: () =>
          Promise.resolve({ __typename: 'Viewer', memberships: [{ __typename: 'Membership', from: secret }] }),
      }),
    });
    const { text, errors } = await ask(melodie, '{ viewer { memberships { from } } }');

    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['INTERNAL']);
    expect(text).not.toContain('relapse');
    expect(unexpected).toHaveLength(1);
  });

  it('does not keep the other fields of a request from their answers', async () => {
    const { ask } = await throwing(new Error(secret));
    const { data } = await ask(melodie, '{ viewer { person { name } } dimensions { key } }');

    expect(data).toMatchObject({ viewer: null, dimensions: expect.arrayContaining([{ key: 'language' }]) as unknown });
  });

  it('gives a question up when it takes too long', async () => {
    const { ask } = await aHarbor({
      limits: { deadline: 30 },
      views: (views) => ({ ...views, viewer: () => new Promise(() => undefined) }),
    });
    const { errors } = await ask(melodie, '{ viewer { person { name } } }');

    expect(errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'TOOK_TOO_LONG', retryable: true } }]);
  });

  it('is told the same when finding out who asks fails', async () => {
    const { work } = inMemoryWork(aTown());
    const { server, context } = await createGateway({
      work,
      views: createViews(work, { catalogue: catalogueOf(...builtIn) }),
      identify: () => Promise.reject(new Error(secret)),
    });
    const { body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query: '{ viewer { person { name } } }' },
      },
      context: () => context(),
    });

    expect(body.kind === 'complete' && body.string).toMatch(
      /^\{"errors":\[\{"message":"Something went wrong on our side\. The request id names it\.","extensions":\{"code":"INTERNAL","requestId":"[-0-9a-f]{36}"\}\}\]\}\n$/,
    );
  });
});

const canary = 'SSN 078-05-1120';
const state = 'mutation ($input: StateInput!) { state(input: $input) { __typename } }';
const good = { dimension: 'dimension_language', answer: { unknown: true }, comfort: 'GLADLY', uses: [] };

describe('a value that does not fit', () => {
  it.each<[string, string, object, unknown]>([
    ['an enum', state, { input: { ...good, comfort: canary } }, ['input', 'comfort']],
    [
      'a list item',
      state,
      { input: { ...good, uses: [{ use: canary, organization: harborId }] } },
      ['input', 'uses', '0', 'use'],
    ],
    [
      'a number where text is asked for',
      state,
      { input: { ...good, dimension: { [canary]: canary } } },
      ['input', 'dimension'],
    ],
    ['an unknown field', state, { input: { ...good, [canary]: canary } }, ['input']],
    ['an operator', 'query ($id: ID!) { plan(id: $id) { id } }', { id: { $ne: canary } }, ['id']],
    ['nothing where something must be', 'query ($id: ID!) { plan(id: $id) { id } }', {}, ['id']],
    [
      'a word where a number is asked for',
      'query ($o: ID!, $n: Int!) { findPeers(organization: $o, first: $n) { matcherVersion } }',
      { o: harborId, n: canary },
      ['n'],
    ],
    [
      '2³¹',
      'query ($o: ID!, $n: Int!) { findPeers(organization: $o, first: $n) { matcherVersion } }',
      { o: harborId, n: 2 ** 31 },
      ['n'],
    ],
    [
      'null for a page',
      'query ($o: ID!, $n: Int) { findPeers(organization: $o, first: $n) { matcherVersion } }',
      { o: harborId, n: null },
      ['first'],
    ],
    [
      'a date',
      'mutation ($input: ShowSectionInput!) { showSection(input: $input) { __typename } }',
      { input: { section: 'x', connection: 'y', until: canary } },
      ['input', 'until'],
    ],
    [
      'a date that pretends to be a place',
      'mutation ($input: ShowSectionInput!) { showSection(input: $input) { __typename } }',
      { input: { section: 'x', connection: 'y', until: '" at "input.SSN078"; ' } },
      undefined,
    ],
  ])('is refused without being repeated: %s', async (_, query, variables, argument) => {
    const { ask, unexpected } = await aHarbor();
    const { text, errors } = await ask(melodie, query, variables);

    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', ...(argument ? { argument } : {}) });
    expect(text).not.toMatch(/078-05|SSN 0/);
    expect(unexpected).toEqual([]);
  });

  it.each([
    ['in a literal', `{ findPeers(organization: "x", first: "${canary}") { matcherVersion } }`],
    ['as an enum literal', '{ findPeers(organization: "x", kind: SSN078051120) { matcherVersion } }'],
    [
      'as a date literal',
      `mutation { showSection(input: { section: "x", connection: "y", until: "${canary}" }) { __typename } }`,
    ],
    ['in a document that is none', `{ viewer { "${canary}" } }`],
    ['in a comment and a broken string', `{ viewer { person(name: "${canary} } } }`],
  ])('is not repeated %s', async (_, query) => {
    const { ask } = await aHarbor();
    const { text, errors, status } = await ask(melodie, query);

    expect(status).toBe(400);
    expect(errors?.[0]?.extensions['code']).toMatch(/GRAPHQL_(VALIDATION|PARSE)_FAILED/);
    expect(text).not.toMatch(/078/);
  });

  it('still says which field there is not', async () => {
    const { ask } = await aHarbor();

    expect((await ask(melodie, '{ viewer { shoeSize } }')).errors).toMatchObject([
      { message: 'Cannot query field "shoeSize" on type "Viewer".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  it.each([
    ['a null character', 'x\0y'],
    ['half a character', 'x\udc00'],
    ['too much', 'x'.repeat(9_000)],
  ])('is refused in a question when it is %s', async (_, after) => {
    const { ask } = await aHarbor();
    const { errors } = await ask(
      melodie,
      'query ($o: ID!, $after: String) { findPeers(organization: $o, after: $after) { matcherVersion } }',
      { o: harborId, after },
    );

    expect(errors).toMatchObject([
      { path: ['findPeers'], extensions: { code: 'BAD_USER_INPUT', argument: ['after'] } },
    ]);
  });

  it('leaves JavaScript as it was', async () => {
    const { send } = await aHarbor();
    const body: unknown = JSON.parse(
      '{"query":"query ($id: ID!) { person(id: $id) { name } }","variables":{"id":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}',
    );
    await send(melodie, { body });

    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is kept verbatim when it is only strange', async () => {
    const { ask } = await aHarbor();
    for (const title of [
      "' OR 1=1--",
      '<script>alert(1)</script>',
      '=cmd|calc',
      '\u200fلوم',
      '{"$ne":null}',
      '%_\\',
      '👩‍👩‍👧',
    ]) {
      const { data } = await ask(
        melodie,
        'mutation ($title: String!) { draftPlan(input: { title: $title }) { ... on PlanChanged { plan { title } } } }',
        { title },
      );

      expect(data).toEqual({ draftPlan: { plan: { title } } });
    }
  });

  it.each(['\u202eلوم', 'a\r\nb', 'a\u001b[31m'])(
    'is refused where it would break the line it stands in: %j',
    async (title) => {
      const { ask } = await aHarbor();
      const { data } = await ask(
        melodie,
        'mutation ($title: String!) { draftPlan(input: { title: $title }) { ... on UnreadableText { problem path } } }',
        { title },
      );
      expect(data).toEqual({ draftPlan: { problem: 'CONTROL_CHARACTER', path: ['input', 'title'] } });
    },
  );
});
