import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longestBody } from '../../src/http/read-json.js';
import { good, json, type Listening, listening } from './listening.js';

let here: Listening;
beforeAll(async () => {
  here = await listening();
});
afterAll(() => here.stop());

/** Sends bytes as they are, and answers all that comes back. */
const raw = async (...parts: readonly string[]): Promise<string> => {
  const socket = connect(Number(new URL(here.url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += String(chunk)));
  socket.on('error', () => undefined);
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return answer;
};

const expectSafe = (answer: Response): void => {
  expect(answer.headers.get('x-powered-by')).toBeNull();
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cache-control')).toBe('no-store');
};

describe('what is asked properly', () => {
  it('is answered, in JSON, never kept', async () => {
    const answer = await here.post(good, { ...json, 'content-type': 'application/json; charset=UTF-8' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    expectSafe(answer);
  });

  it('passes the audits of GraphQL over HTTP that ask for POST', { timeout: 60_000 }, async () => {
    const results = await Promise.all(
      serverAudits({ url: `${here.url}/graphql`, fetchFn: fetch }).map((audit) => audit.fn()),
    );
    expect(results.filter(({ status }) => status === 'error').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });
});

describe('what is not', () => {
  const long = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(longestBody)}` });
  it.each<[string, () => Promise<Response>, number, string]>([
    ['plain text', () => here.post(good, { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a form',
      () => here.post('query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'several parts',
      () => here.post('--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['no word of what it is', () => here.post(new Blob([good]), {}), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'utf-7',
      () => here.post(good, { 'content-type': 'application/json; charset=utf-7' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'latin-1',
      () => here.post(good, { 'content-type': 'application/json; charset=latin1' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'something packed',
      () => here.post(gzipSync(good), { ...json, 'content-encoding': 'gzip' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['GET', () => fetch(`${here.url}/graphql?query={__typename}`), 405, 'METHOD_NOT_ALLOWED'],
    [
      'GET with a mutation',
      () => fetch(`${here.url}/graphql?query=mutation{draftPlan(input:{title:"x"}){__typename}}`),
      405,
      'METHOD_NOT_ALLOWED',
    ],
    [
      'GET as a message',
      () => fetch(`${here.url}/graphql`, { headers: { 'content-type': 'message/rfc822' } }),
      405,
      'METHOD_NOT_ALLOWED',
    ],
    [
      'GET for a page',
      () => fetch(`${here.url}/graphql`, { headers: { accept: 'text/html' } }),
      405,
      'METHOD_NOT_ALLOWED',
    ],
    ['a list of requests', () => here.post(`[${good},${good}]`), 400, 'BAD_REQUEST'],
    ['broken JSON', () => here.post('{"query": "{ __typename }"'), 400, 'BAD_REQUEST'],
    ['a bare word', () => here.post('"query"'), 400, 'BAD_REQUEST'],
    ['null', () => here.post('null'), 400, 'BAD_REQUEST'],
    ['nothing', () => here.post(''), 400, 'BAD_REQUEST'],
    ['too much', () => here.post(long), 413, 'TOO_LARGE'],
    ['a path that is none', () => here.post(good, json, '/nothing'), 404, 'NOT_FOUND'],
    ['a file above ours', () => fetch(`${here.url}/graphiql/..%2f..%2fpackage.json`), 404, 'NOT_FOUND'],
    ['a file that is an object’s own', () => fetch(`${here.url}/graphiql/constructor`), 404, 'NOT_FOUND'],
    [
      'a token that is none',
      () => here.post(good, { ...json, authorization: 'Bearer garbage' }),
      401,
      'UNAUTHENTICATED',
    ],
    [
      'a token of 64 KB',
      () => here.post(good, { ...json, authorization: `Bearer ${'x'.repeat(12_000)}` }),
      401,
      'UNAUTHENTICATED',
    ],
    ['another scheme', () => here.post(good, { ...json, authorization: 'Basic YTpi' }), 401, 'UNAUTHENTICATED'],
  ])('is told so in JSON: %s', async (_what, send, status, code) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expectSafe(answer);
    const body = (await answer.json()) as { errors: { message: string; extensions: object }[] };
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0]?.extensions).toEqual({ code });
    expect(body.errors[0]?.message).not.toMatch(/\n\s+at |node_modules|SyntaxError|Unexpected/);
  });

  it.each<[string, unknown]>([
    ['no query', {}],
    ['variables in words', { query: '{ __typename }', variables: 'x' }],
    ['variables in a list', { query: '{ __typename }', variables: [] }],
    [
      'a hash that is not the query’s',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    ],
  ])('is told so by GraphQL: %s', async (_what, body) => {
    const answer = await here.post(JSON.stringify(body));
    expectSafe(answer);
    const told = (await answer.json()) as {
      data?: unknown;
      errors?: { extensions: { code: string; stacktrace?: unknown } }[];
    };
    expect(told.data ?? undefined).toBeUndefined();
    expect(told.errors).toHaveLength(1);
    expect(told.errors?.[0]?.extensions).toEqual({
      code: expect.stringMatching(/^(BAD_REQUEST|PERSISTED_QUERY_NOT_SUPPORTED)$/),
    });
  });

  it.each<[string, readonly string[], RegExp]>([
    [
      'two Authorization headers',
      [
        'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
      ],
      /^HTTP\/1\.1 401 /,
    ],
    [
      'two lengths',
      ['POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
      /^HTTP\/1\.1 400 /,
    ],
    [
      'a length and chunks',
      ['POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
      /^HTTP\/1\.1 400 /,
    ],
    [
      '100 KB of headers',
      [`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
      /^HTTP\/1\.1 431 /,
    ],
    ['no HTTP at all', ['hello\r\n\r\n'], /^HTTP\/1\.1 400 /],
    ['another host', ['GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'], /^HTTP\/1\.1 421 /],
  ])('is told so on the wire: %s', async (_what, parts, status) => {
    const answer = await raw(...parts);
    expect(answer).toMatch(status);
    expect(answer).toMatch(/content-type: application\/json/i);
    expect(answer).toMatch(/nosniff/);
    expect(answer).not.toMatch(/<html/i);
  });

  it('cannot hold a connection open without asking anything', { timeout: 30_000 }, async () => {
    const began = Date.now();
    const answer = await raw('POST /graphql HTTP/1.1\r\nHost: localhost\r\n');
    expect(Date.now() - began).toBeLessThan(14_000);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });
});
