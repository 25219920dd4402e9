import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownKeys } from '../../src/auth/own-keys.js';
import type { Config } from '../../src/config.js';
import { longestBody } from '../../src/http/read-json.js';
import { type Server, startServer } from '../../src/server/start-server.js';
import { aHome, type Home } from '../a-home.js';

const dataDir = mkdtempSync(join(tmpdir(), 'peerness-http-'));
let home: Home;
let server: Server;
let token: string;
beforeAll(async () => {
  home = await aHome();
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    dataDir,
    cwd: dataDir,
    database: { kind: 'given' },
    auth: { kind: 'own' },
    corsOrigins: ['https://app.example'],
  };
  server = await startServer(config, home.persistence, { query: '{ __typename }' }, () => undefined);
  token = await (await ownKeys(dataDir)).sign('someone', 1, new Date());
});
afterAll(async () => {
  await server.stop();
  await home.drop();
  rmSync(dataDir, { recursive: true });
});

const json = { 'content-type': 'application/json' };
const good = JSON.stringify({ query: '{ __typename }' });
const post = (body: BodyInit | undefined, headers: Record<string, string> = json, path = '/graphql') =>
  fetch(server.url + path, { method: 'POST', headers, ...(body !== undefined && { body }) });

/** Sends bytes as they are, and answers all that comes back. */
const raw = async (...parts: readonly string[]): Promise<string> => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
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
    const answer = await post(good, { ...json, 'content-type': 'application/json; charset=UTF-8' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    expectSafe(answer);
  });

  it('passes the audits of GraphQL over HTTP that ask for POST', { timeout: 60_000 }, async () => {
    const results = await Promise.all(
      serverAudits({ url: `${server.url}/graphql`, fetchFn: fetch }).map((audit) => audit.fn()),
    );
    expect(results.filter(({ status }) => status === 'error').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });
});

describe('what is not', () => {
  const long = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(longestBody)}` });
  it.each<[string, () => Promise<Response>, number, string]>([
    ['plain text', () => post(good, { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a form',
      () => post('query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'several parts',
      () => post('--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['no word of what it is', () => post(new Blob([good]), {}), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['utf-7', () => post(good, { 'content-type': 'application/json; charset=utf-7' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'latin-1',
      () => post(good, { 'content-type': 'application/json; charset=latin1' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'something packed',
      () => post(gzipSync(good), { ...json, 'content-encoding': 'gzip' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['GET', () => fetch(`${server.url}/graphql?query={__typename}`), 405, 'METHOD_NOT_ALLOWED'],
    [
      'GET with a mutation',
      () => fetch(`${server.url}/graphql?query=mutation{draftPlan(input:{title:"x"}){__typename}}`),
      405,
      'METHOD_NOT_ALLOWED',
    ],
    [
      'GET as a message',
      () => fetch(`${server.url}/graphql`, { headers: { 'content-type': 'message/rfc822' } }),
      405,
      'METHOD_NOT_ALLOWED',
    ],
    [
      'GET for a page',
      () => fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } }),
      405,
      'METHOD_NOT_ALLOWED',
    ],
    ['a list of requests', () => post(`[${good},${good}]`), 400, 'BAD_REQUEST'],
    ['broken JSON', () => post('{"query": "{ __typename }"'), 400, 'BAD_REQUEST'],
    ['a bare word', () => post('"query"'), 400, 'BAD_REQUEST'],
    ['null', () => post('null'), 400, 'BAD_REQUEST'],
    ['nothing', () => post(''), 400, 'BAD_REQUEST'],
    ['too much', () => post(long), 413, 'TOO_LARGE'],
    ['a path that is none', () => post(good, json, '/nothing'), 404, 'NOT_FOUND'],
    ['a file above ours', () => fetch(`${server.url}/graphiql/..%2f..%2fpackage.json`), 404, 'NOT_FOUND'],
    ['a file that is an object’s own', () => fetch(`${server.url}/graphiql/constructor`), 404, 'NOT_FOUND'],
    ['a token that is none', () => post(good, { ...json, authorization: 'Bearer garbage' }), 401, 'UNAUTHENTICATED'],
    [
      'a token of 64 KB',
      () => post(good, { ...json, authorization: `Bearer ${'x'.repeat(12_000)}` }),
      401,
      'UNAUTHENTICATED',
    ],
    ['another scheme', () => post(good, { ...json, authorization: 'Basic YTpi' }), 401, 'UNAUTHENTICATED'],
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
    const answer = await post(JSON.stringify(body));
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

describe('other origins', () => {
  const asked = (origin: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('that were named may ask', async () => {
    const answer = await asked('https://app.example');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each(['https://evil.example', 'https://app.example.evil.example', 'null', 'http://app.example'])(
    'that were not get no word: %s',
    async (origin) => {
      const answer = await asked(origin);
      expect(answer.status).toBe(405);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect((await post(good, { ...json, origin })).headers.get('access-control-allow-origin')).toBeNull();
    },
  );
});

describe('a token', () => {
  const whoAmI = JSON.stringify({ query: '{ viewer { person { name } } }' });

  it('in the address, a cookie or another header opens nothing', async () => {
    const plain = await (await post(whoAmI)).json();
    expect(await (await post(whoAmI, json, `/graphql?access_token=${token}`)).json()).toEqual(plain);
    expect(
      await (
        await post(whoAmI, { ...json, cookie: `token=${token}`, 'x-user-id': 'someone', 'x-forwarded-user': 'someone' })
      ).json(),
    ).toEqual(plain);
  });

  it('is looked at before anything else is read, and never asks the database', async () => {
    const closed = { ...home.persistence, work: () => Promise.reject(new Error('asked')) };
    const config: Config = {
      host: '127.0.0.1',
      port: 0,
      dataDir,
      cwd: dataDir,
      database: { kind: 'given' },
      auth: { kind: 'own' },
      corsOrigins: [],
    };
    const other = await startServer(config, closed, { query: '' }, () => undefined);
    const answer = await fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { ...json, authorization: 'Bearer x.y.z' },
      body: whoAmI,
    });
    expect(answer.status).toBe(401);
    await other.stop();
  });
});

describe('health', () => {
  it('is alive, and ready while the database answers', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'alive' });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const config: Config = {
      host: '127.0.0.1',
      port: 0,
      dataDir,
      cwd: dataDir,
      database: { kind: 'given' },
      auth: { kind: 'own' },
      corsOrigins: [],
    };
    const without = await startServer(
      config,
      { ...home.persistence, ping: () => Promise.reject(new Error('away')) },
      { query: '' },
      () => undefined,
    );
    expect((await fetch(`${without.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${without.url}/healthz`)).status).toBe(200);
    await without.stop();
  });
});

describe('a declared proxy', () => {
  it.each([
    ['10.0.0.5', 403],
    ['10.0.0.0/8, ::1', 403],
    ['127.0.0.0/8', 200],
    ['127.0.0.1', 200],
  ])('%s is the only one who is answered', async (proxies, status) => {
    const config: Config = {
      host: '127.0.0.1',
      port: 0,
      dataDir,
      cwd: dataDir,
      database: { kind: 'given' },
      auth: { kind: 'own' },
      corsOrigins: [],
      trustedProxy: proxies.split(', '),
    };
    const behind = await startServer(config, home.persistence, { query: '' }, () => undefined);
    for (const path of ['/', '/healthz']) {
      const answer = await fetch(behind.url + path, { headers: { 'x-forwarded-for': '10.0.0.5' } });
      expect(answer.status).toBe(status);
      if (status === 403)
        expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
    await behind.stop();
  });
});

describe('the page', () => {
  it('may load from this server alone', async () => {
    const page = await fetch(`${server.url}/`);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/);
    expect(await page.text()).not.toMatch(/https?:\/\//);
  });
});
