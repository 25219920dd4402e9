import { copyFileSync, readdirSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { ask, peerness, serve } from './a-server.js';
import { type Given, type GivenDatabase, whatIsGiven } from './given.js';

type Settings = Readonly<Record<string, string>>;

const claim = 'mutation ($code: String!) { claimPlace(input: { code: $code }) { __typename } }';
const who = '{ viewer { person { name } } }';

let given: Given;
let [first, second]: GivenDatabase[] = [];
let folders: Settings;
let file: string;

const run = async (
  words: readonly string[],
  settings: Settings,
): Promise<{ readonly code: number | null; readonly answer: Readonly<Record<string, unknown>> }> => {
  const { code, out, err } = await peerness([...words, '--json'], { ...folders, ...settings });
  if (out === '') throw new Error(err);
  return { code, answer: JSON.parse(out) as Readonly<Record<string, unknown>> };
};
const nameIn = async (settings: Settings): Promise<unknown> => {
  const server = await serve({ ...folders, ...settings });
  const { body } = await ask(server.url, who, await given.token('alex'));
  await server.end('SIGTERM');
  return body.data?.['viewer']?.person.name;
};
const tablesIn = ({ superuserUrl }: GivenDatabase) =>
  withConnection(superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    return rows.length;
  });

beforeAll(async () => {
  given = await whatIsGiven();
  const keysDir = join(given.folder, 'keys');
  folders = { PEERNESS_DATA_DIR: join(given.folder, 'data'), PEERNESS_KEYS_DIR: keysDir };
  [first, second] = [await given.database(), await given.database()];
  const code = await given.setUp(first, keysDir);
  const server = await serve({ ...folders, ...first.settings });
  await ask(server.url, claim, await given.token('alex'), { code });
  await server.end('SIGTERM');
  file = String((await run(['backup', '--to', join(given.folder, 'backups')], first.owned)).answer['file']);
}, 900_000);
afterAll(() => given.remove());

describe('a backup put into a PostgreSQL that was given', { timeout: 900_000 }, () => {
  it('needs the address of its owner, and makes nothing without it', async () => {
    const { settings } = second as GivenDatabase;
    expect(await run(['restore', file], settings)).toMatchObject({ code: 1, answer: { code: 'setting-missing' } });
    const { DATABASE_URL: _, ...ownerAlone } = (second as GivenDatabase).owned;
    expect(await run(['restore', file], ownerAlone)).toMatchObject({ code: 1, answer: { code: 'setting-missing' } });
    expect(await tablesIn(second as GivenDatabase)).toBe(0);
  });

  it('that is cut is refused, and nothing is made', async () => {
    const cut = `${file}.cut`;
    copyFileSync(file, cut);
    truncateSync(cut, statSync(file).size - 9);
    expect(await run(['restore', cut], (second as GivenDatabase).owned)).toMatchObject({
      code: 1,
      answer: { code: 'cut' },
    });
    expect(await tablesIn(second as GivenDatabase)).toBe(0);
  });

  it('makes it what the first one was: it serves, and its words open', async () => {
    const { settings, owned } = second as GivenDatabase;
    const restored = await run(['restore', file], owned);
    expect(restored).toMatchObject({ code: 0, answer: { done: true, erasedAgain: 0, destroyed: 0 } });
    expect(restored.answer['rows']).toBeGreaterThan(3);
    expect(await tablesIn(second as GivenDatabase)).toBe(await tablesIn(first as GivenDatabase));
    expect(await nameIn(settings)).toBe('Alexandrina');
  });

  it('is never put over one with something in it', async () => {
    const before = await tablesIn(second as GivenDatabase);
    expect(await run(['restore', file], (second as GivenDatabase).owned)).toMatchObject({
      code: 1,
      answer: { done: false, code: 'not-empty' },
    });
    expect(await tablesIn(second as GivenDatabase)).toBe(before);
    expect(await nameIn((second as GivenDatabase).settings)).toBe('Alexandrina');
  });
});

describe('without the key that contexts are signed with', { timeout: 900_000 }, () => {
  it('no server starts, one message says what to do, and with it one does', async () => {
    const { settings } = first as GivenDatabase;
    const [key, away] = [join(folders['PEERNESS_KEYS_DIR'] ?? '', 'context.key'), join(given.folder, 'away.key')];
    renameSync(key, away);
    expect(await run(['serve'], settings)).toMatchObject({
      code: 1,
      answer: { done: false, code: 'keys-no-context', todo: expect.stringContaining('migrate') },
    });
    const { code, out, err } = await peerness(['serve'], { ...folders, ...settings });
    expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 2]);
    expect(err).toContain('context.key');
    expect(err).not.toMatch(/\n\s+at /);
    const looked = await run(['doctor'], settings);
    expect(looked).toMatchObject({ code: 1, answer: { done: false } });
    expect(JSON.stringify(looked.answer)).toContain('contexts are signed with');
    // No key is made in its place by looking, or by a server that does not start.
    expect(readdirSync(folders['PEERNESS_KEYS_DIR'] ?? '')).not.toContain('context.key');
    renameSync(away, key);
    expect(await nameIn(settings)).toBe('Alexandrina');
    rmSync(away, { force: true });
  });
});
