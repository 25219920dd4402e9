import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/start-server.js';
import { type Listening, listening } from './listening.js';

let here: Listening;
beforeAll(async () => {
  here = await listening();
});
afterAll(() => here.stop());

describe('health', () => {
  it('is alive, and ready while the database answers', async () => {
    expect(await (await fetch(`${here.url}/healthz`)).json()).toEqual({ status: 'alive' });
    expect((await fetch(`${here.url}/readyz`)).status).toBe(200);
    const without = await startServer(
      here.config(),
      { ...here.home.persistence, ping: () => Promise.reject(new Error('away')) },
      { query: '' },
      () => undefined,
    );
    expect((await fetch(`${without.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${without.url}/healthz`)).status).toBe(200);
    await without.stop();
  });
});

describe('the page', () => {
  it('may load from this server alone', async () => {
    const page = await fetch(`${here.url}/`);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/);
    expect(await page.text()).not.toMatch(/https?:\/\//);
  });
});
