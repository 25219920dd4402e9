import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownKeys } from '../../src/auth/own-keys.js';
import { startServer } from '../../src/server/start-server.js';
import { good, json, type Listening, listening } from './listening.js';

let here: Listening;
let token: string;
beforeAll(async () => {
  here = await listening();
  token = await (await ownKeys(here.dataDir)).sign('someone', 1, new Date());
});
afterAll(() => here.stop());

describe('other origins', () => {
  const asked = (origin: string) =>
    fetch(`${here.url}/graphql`, {
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
      expect((await here.post(good, { ...json, origin })).headers.get('access-control-allow-origin')).toBeNull();
    },
  );
});

describe('a token', () => {
  const whoAmI = JSON.stringify({ query: '{ viewer { person { name } } }' });

  it('in the address, a cookie or another header opens nothing', async () => {
    const plain = await (await here.post(whoAmI)).json();
    expect(await (await here.post(whoAmI, json, `/graphql?access_token=${token}`)).json()).toEqual(plain);
    expect(
      await (
        await here.post(whoAmI, {
          ...json,
          cookie: `token=${token}`,
          'x-user-id': 'someone',
          'x-forwarded-user': 'someone',
        })
      ).json(),
    ).toEqual(plain);
  });

  it('is looked at before anything else is read, and never asks the database', async () => {
    const closed = { ...here.home.persistence, work: () => Promise.reject(new Error('asked')) };
    const other = await startServer(here.config(), closed, { query: '' }, () => undefined);
    const answer = await fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { ...json, authorization: 'Bearer x.y.z' },
      body: whoAmI,
    });
    expect(answer.status).toBe(401);
    await other.stop();
  });
});

describe('a declared proxy', () => {
  it.each([
    ['10.0.0.5', 403],
    ['10.0.0.0/8, ::1', 403],
    ['127.0.0.0/8', 200],
    ['127.0.0.1', 200],
  ])('%s is the only one who is answered', async (proxies, status) => {
    const behind = await startServer(
      here.config({ trustedProxy: proxies.split(', ') }),
      here.home.persistence,
      { query: '' },
      () => undefined,
    );
    for (const path of ['/', '/healthz']) {
      const answer = await fetch(behind.url + path, { headers: { 'x-forwarded-for': '10.0.0.5' } });
      expect(answer.status).toBe(status);
      if (status === 403)
        expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
    await behind.stop();
  });
});
