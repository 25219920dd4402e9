import { request } from 'node:http';
import { expect, it } from 'vitest';
import { listen } from '../../src/http/listen.js';

/** The status, or why there was none. */
const ask = (url: string): Promise<number | string | undefined> =>
  new Promise((resolve) => {
    const asked = request(url, { agent: false }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    });
    asked.once('error', ({ message, ...error }: NodeJS.ErrnoException) => resolve(error.code ?? message));
    asked.end();
  });

it('lets in whoever stood at the door when a server began to go, and nobody who comes later', async () => {
  const listening = await listen((_, response) => void response.end('well'), { host: '127.0.0.1', port: 0 });
  const waiting = Array.from({ length: 30 }, () => ask(listening.url));
  // They have connected; nobody has let them in yet.
  await new Promise<void>((resolve) => process.nextTick(resolve));
  const gone = listening.close(20_000);
  expect(new Set(await Promise.all(waiting))).toEqual(new Set([200]));
  await gone;
  expect(await ask(listening.url)).toBe('ECONNREFUSED');
});
