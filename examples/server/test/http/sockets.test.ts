import { once } from 'node:events';
import { setTimeout as later } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { socketLimits } from '../../src/http/sockets.js';
import { type Listening, listening } from './listening.js';
import { twoWhoLook, type TwoWhoLook } from './two-who-look.js';

let here: Listening;
let two: TwoWhoLook;
beforeAll(async () => {
  here = await listening();
  two = await twoWhoLook(here);
});
afterAll(() => here.stop());

const address = (): string => `${here.url.replace('http', 'ws')}/graphql`;
const query = '{ opened(first: 5) { edges { node { label { text } } } } }';

const clients: Client[] = [];
const clientOf = (authorization: string | undefined, over: object = {}): Client => {
  const client = createClient({
    url: address(),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: authorization === undefined ? {} : { authorization },
    ...over,
  });
  clients.push(client);
  return client;
};
afterAll(() => clients.forEach((client) => void client.dispose()));

/** Everything a subscription was told, as it comes. */
function heard(client: Client, document = `subscription ${query}`) {
  const answers: { data?: unknown; errors?: readonly { extensions?: { code?: unknown } }[] }[] = [];
  const ended = vi.fn();
  const stop = client.subscribe(
    { query: document },
    { next: (answer) => void answers.push(answer as never), error: ended, complete: () => ended() },
  );
  return { answers, ended, stop };
}

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 100 });

describe('a connection that stays open', () => {
  it(
    'tells the owner that something was opened, within the time of one look, and nobody else',
    { timeout: 120_000 },
    async () => {
      const mine = heard(clientOf(`Bearer ${await two.tokenOf('owner')}`));
      const theirs = heard(clientOf(`Bearer ${await two.tokenOf('reader')}`));
      await until(async () => {
        await two.look();
        expect(mine.answers).not.toEqual([]);
      });
      expect(mine.answers[0]).toMatchObject({
        data: { opened: { edges: expect.arrayContaining([{ node: { label: { text: expect.any(String) } } }]) } },
      });
      await later(2_000);
      expect(theirs.answers).toEqual([]);
      mine.stop();
      theirs.stop();
    },
  );

  it('ends, saying so, once its sign-in is over', { timeout: 120_000 }, async () => {
    const token = await two.tokenOf('owner');
    const mine = heard(clientOf(`Bearer ${token}`));
    await until(async () => {
      await two.look();
      expect(mine.answers).not.toEqual([]);
    });
    await two.signOut(token);
    const told = mine.answers.length;
    await two.look();
    await until(() => expect(mine.ended).toHaveBeenCalled());
    expect(mine.answers.slice(told)).toEqual([
      { data: { opened: null }, errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })] },
    ]);
  });

  it.each([
    ['without a token', undefined],
    ['with a token nobody signed', 'Bearer not.a.token'],
    ['with a token said otherwise', 'token'],
  ])('is not for somebody %s', async (_, authorization) => {
    const { answers, ended } = heard(clientOf(authorization));
    await until(() => expect(ended).toHaveBeenCalled());
    expect(ended.mock.calls[0]?.[0]).toMatchObject({ code: 4403 });
    expect(answers).toEqual([]);
  });

  it('answers subscriptions only', async () => {
    const asked = heard(clientOf(`Bearer ${await two.tokenOf('owner')}`), '{ viewer { person { name } } }');
    await until(() => expect(asked.ended).toHaveBeenCalled());
    expect(asked.ended.mock.calls[0]?.[0]).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });
});

/** A bare connection, and how it ended. */
async function opened(over: WebSocket.ClientOptions = {}, path = address(), protocol = 'graphql-transport-ws') {
  const socket = new WebSocket(path, protocol, over);
  const refusal = new Promise<number | undefined>((resolve) => {
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.once('error', () => resolve(undefined));
    socket.once('open', () => resolve(101));
  });
  return { socket, status: await refusal };
}

describe('whoever opens a connection', () => {
  it.each<[string, number | undefined, WebSocket.ClientOptions, string?]>([
    ['from no page', 101, {}],
    ['from a page of this server', 101, { origin: 'own' }],
    ['from a page that may ask', 101, { origin: 'https://app.example' }],
    ['from a page elsewhere', 403, { origin: 'https://elsewhere.example' }],
    ['as another name', 421, { headers: { host: 'elsewhere.example' } }],
    ['at another path', 404, {}, '/elsewhere'],
  ])('%s is answered %s', async (_, status, over, path) => {
    const origin = over.origin === 'own' ? { origin: here.url } : {};
    const one = await opened({ ...over, ...origin }, path ? address().replace('/graphql', path) : address());
    expect(one.status).toBe(status);
    one.socket.terminate();
  });

  it(
    'is let go of where they never say who they are, send no message, or one that is too long',
    { timeout: 60_000 },
    async () => {
      const silent = await opened();
      const garbled = await opened();
      const long = await opened();
      garbled.socket.send('{');
      long.socket.send('x'.repeat(socketLimits.message + 1));
      const codes = await Promise.all(
        [silent, garbled, long].map(async ({ socket }) => (await once(socket, 'close'))[0]),
      );
      expect(codes).toEqual([4408, 4400, expect.any(Number)]);
    },
  );

  it('is answered 400 where they speak another protocol', async () => {
    expect((await opened({}, address(), 'graphql-ws')).status).toBe(400);
  });

  it('may not ask before they said who they are', async () => {
    const { socket } = await opened();
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: `subscription ${query}` } }));
    expect((await once(socket, 'close'))[0]).toBe(4401);
  });
});
