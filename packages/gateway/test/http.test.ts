import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HeaderMap } from '@apollo/server';
import { melodie } from '@peerness/core/testing';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSubgraph } from '../src/index.js';
import { aHarbor } from './harbor.js';

let server: Server;
let url: string;

beforeAll(async () => {
  const { gateway } = await aHarbor();
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      let body: unknown;
      try {
        body = text === '' ? undefined : JSON.parse(text);
      } catch {
        response
          .writeHead(400, { 'content-type': 'application/json' })
          .end('{"errors":[{"message":"This is not JSON."}]}');
        return;
      }
      const headers = new HeaderMap(
        Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      );
      void gateway.server
        .executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method: request.method ?? 'POST',
            headers,
            search: new URL(request.url ?? '/', 'http://x').search,
            body,
          },
          context: () => gateway.context(undefined),
        })
        .then(({ status, headers: given, body: answer }) => {
          response
            .writeHead(status ?? 200, Object.fromEntries(given))
            .end(answer.kind === 'complete' ? answer.string : '');
        });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('GraphQL over HTTP', () => {
  it('passes the audits of graphql-http with no error', async () => {
    const results = await auditServer({ url, fetchFn: fetch });
    const count = (status: string): number => results.filter((one) => one.status === status).length;
    console.log(
      `audits ${results.length} · ok ${count('ok')} · notice ${count('notice')} · warn ${count('warn')} · error ${count('error')}`,
    );

    expect(results.filter(({ status }) => status === 'error').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
    expect(results.length).toBeGreaterThan(55);
  });

  it.each<[string, Parameters<Awaited<ReturnType<typeof aHarbor>>['send']>[1]]>([
    ['H1 plain text', { headers: { 'content-type': 'text/plain' }, body: '{ viewer { person { name } } }' }],
    [
      'H2 a form',
      {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: { query: '{ viewer { person { name } } }' },
      },
    ],
    [
      'H3 a form in parts',
      {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: { query: '{ viewer { person { name } } }' },
      },
    ],
    [
      'H5 GET',
      { method: 'GET', search: '?query={viewer{person{name}}}', headers: { 'apollo-require-preflight': 'true' } },
    ],
    [
      'H6 a change by GET',
      {
        method: 'GET',
        search: '?query=mutation{chooseName(input:{name:"x"}){__typename}}',
        headers: { 'apollo-require-preflight': 'true' },
      },
    ],
    [
      'H7 GET as a message',
      { method: 'GET', search: '?query={viewer{person{name}}}', headers: { 'content-type': 'message/rfc822' } },
    ],
    ['H10 ten at once', { body: Array.from({ length: 10 }, () => ({ query: '{ viewer { person { name } } }' })) }],
    ['H11 variables in a string', { body: { query: '{ viewer { person { name } } }', variables: 'x' } }],
    ['H12 variables in a list', { body: { query: '{ viewer { person { name } } }', variables: [1] } }],
    ['H13 no query', { body: {} }],
    ['no such operation', { body: { query: 'query A { viewer { person { name } } }', operationName: 'B' } }],
  ])('refuses %s, in JSON or plain words, and tells no cache', async (_, request) => {
    const { send, unexpected } = await aHarbor();
    const { status, text, headers } = await send(melodie, request);

    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/Melodie|<html|at .*\.(ts|js):/i);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(unexpected).toEqual([]);
  });

  it('H14 keeps no queries', async () => {
    const { send } = await aHarbor();
    const { errors, data } = await send(melodie, {
      body: {
        query: '{ viewer { person { name } } }',
        extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } },
      },
    });

    expect([data, errors?.[0]?.extensions]).toEqual([undefined, { code: 'PERSISTED_QUERY_NOT_SUPPORTED' }]);
  });

  it('H24 serves no page, and D14 traces nothing for whoever asks', async () => {
    const { send } = await aHarbor({ schema: await buildSubgraph() });
    const page = await send(undefined, { method: 'GET', headers: { accept: 'text/html' } });
    const traced = await send(melodie, {
      body: { query: '{ viewer { person { name } } }' },
      headers: { 'apollo-federation-include-trace': 'ftv1' },
    });

    expect(page.text).not.toContain('<');
    expect(traced.text).toBe('{"data":{"viewer":{"person":{"name":"Melodie"}}}}\n');
  });

  it('tells no cache to keep an answer', async () => {
    const { ask } = await aHarbor();

    expect((await ask(melodie, '{ viewer { person { name } } }')).headers.get('cache-control')).toBe('no-store');
  });
});
