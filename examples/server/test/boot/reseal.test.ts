import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type KeyProvider, olderSeals, openSealed } from '@peerness/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysOf } from '../../src/keys/vault-of.js';
import { ask, peerness, serve, type Served } from './a-server.js';
import { type Given, type GivenDatabase, whatIsGiven } from './given.js';

type Settings = Readonly<Record<string, string>>;

const people = 160;
const kills = 5;
const all = 1_000_000;
const claim = 'mutation ($code: String!) { claimPlace(input: { code: $code }) { __typename } }';
const who = '{ viewer { person { name } memberships { organization { name } } } }';
const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

let given: Given;
let folders: Settings;
let database: GivenDatabase;
let keys: KeyProvider;
let server: Served;

const run = async (words: readonly string[], settings: Settings) => {
  const { code, out, err } = await peerness([...words, '--json'], { ...folders, ...settings });
  if (out === '') throw new Error(err);
  return { code, answer: JSON.parse(out) as Readonly<Record<string, unknown>> };
};
const older = async (): Promise<number> => (await olderSeals(database.superuserUrl, keys, all)).older;
const doctor = async (settings: Settings) => {
  const { answer } = await run(['doctor'], settings);
  const findings = answer['findings'] as readonly { what: string; mark: string; found: string; todo?: string }[];
  return findings.find(({ what }) => what === 'older keys');
};

beforeAll(async () => {
  given = await whatIsGiven();
  folders = { PEERNESS_DATA_DIR: join(given.folder, 'data'), PEERNESS_KEYS_DIR: join(given.folder, 'keys') };
  database = await given.database();
  const code = await given.setUp(database, folders['PEERNESS_KEYS_DIR'] ?? '');
  const agreed = 'match=paper@2026-03-01; display=paper@2026-03-01; seen=paper@2026-03-01';
  const list = join(given.folder, 'list.csv');
  const rows = Array.from({ length: people }, (_, n) => `${n},Sam ${n},peer-supporter,2,${agreed},45-54`);
  writeFileSync(list, ['external_id,name,role,places,agreed,age-band', ...rows].join('\n'));
  const imported = ['import', list, '--organization', 'harbor-house', '--source', 'list'];
  expect(await run([...imported, '--claim-codes', join(given.folder, 'codes.csv')], database.settings)).toMatchObject({
    answer: { done: true, imported: people },
  });
  server = await serve({ ...folders, ...database.settings });
  await ask(server.url, claim, await given.token('alex'), { code });
  keys = keysOf({ keysDir: folders['PEERNESS_KEYS_DIR'] ?? '' }, 'organization');
}, 900_000);
afterAll(async () => {
  keys?.close();
  await server?.end('SIGTERM');
  await given.remove();
});

/** Starts it, waits until fewer than so many are left, and kills it. */
async function killedBelow(goal: number): Promise<number> {
  const words = ['keys', 'reseal', '--at-once', '1'];
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...folders, ...database.owned };
  const child = spawn(process.execPath, [main, ...words], { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  while (child.exitCode === null && (await older()) > goal) await pause(20);
  child.kill('SIGKILL');
  await ended;
  return older();
}

describe('words under older keys', { timeout: 900_000 }, () => {
  it('are counted by the doctor, who says what to do', async () => {
    expect(await doctor(database.owned)).toMatchObject({ mark: 'ok', found: expect.stringContaining('never renewed') });
    expect(await run(['keys', 'renew'], {})).toMatchObject({ code: 0, answer: { generation: 1 } });
    const whole = await older();
    expect(whole).toBeGreaterThan(people * 2);
    expect(await doctor(database.owned)).toMatchObject({
      mark: 'see',
      found: expect.stringContaining(String(whole)),
      todo: expect.stringContaining('keys reseal'),
    });
    // Without a role that sees every row it says that it did not look, rather than that there are none.
    expect(await doctor(database.settings)).toMatchObject({ mark: 'see', found: 'not looked at' });
    expect(await run(['keys', 'reseal'], database.settings)).toMatchObject({ answer: { code: 'setting-missing' } });
    expect(await run(['keys', 'reseal', '--at-once', 'all'], database.owned)).toMatchObject({
      answer: { code: 'usage' },
    });
    expect(await older()).toBe(whole);
  });

  it('are sealed anew while the server serves, however often it is killed: at the end not one is left, and each opens', async () => {
    const whole = await older();
    const token = await given.token('alex');
    let [reads, failed, going] = [0, 0, true];
    const reading = (async () => {
      for (; going; reads += 1) {
        const { status, body } = await ask(server.url, who, token).catch(() => ({ status: 0, body: {} as never }));
        if (status !== 200 || body.errors || body.data?.['viewer']?.person?.name !== 'Alexandrina') failed += 1;
      }
    })();
    const left: number[] = [whole];
    // The last of them at a half: between two looks it goes on, and a quick one would have ended.
    for (let kill = 1; kill <= kills; kill += 1)
      left.push(await killedBelow(Math.floor(whole * (1 - kill / (2 * kills)))));
    expect(left).toEqual([...left].sort((one, other) => other - one));
    // It may have gone on to the next mark before it was killed at one.
    expect(new Set(left).size).toBeGreaterThan(2);
    expect(left.at(-1)).toBeGreaterThan(0);
    expect(await openSealed(database.superuserUrl, keys, all)).toMatchObject({ unreadable: {}, plain: {} });

    const { code, answer } = await run(['keys', 'reseal'], database.owned);
    expect({ code, ...answer }).toMatchObject({ code: 0, done: true, left: 0, unreadable: 0, settled: true });
    expect(answer['resealed']).toBeLessThanOrEqual(left.at(-1) ?? 0);
    going = false;
    await reading;
    expect({ failed, some: reads > 0 }).toEqual({ failed: 0, some: true });
    expect(await older()).toBe(0);
    const words = await openSealed(database.superuserUrl, keys, all);
    expect(words).toMatchObject({ erased: 0, unreadable: {}, plain: {} });
    expect(await doctor(database.owned)).toMatchObject({ mark: 'ok', found: expect.stringContaining('none in') });
    expect(await run(['keys', 'reseal'], database.owned)).toMatchObject({ code: 0, answer: { resealed: 0, left: 0 } });
    console.log(
      `sealed values ${whole} · killed ${kills} times, left ${left.slice(1).join(', ')}, then 0 · open ${words.opened} · reads meanwhile ${reads}, failed ${failed}`,
    );
  });
});
