import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFolder, ask, peerness, serve, withKeys } from './a-server.js';

const folder = aFolder();
const old = { PEERNESS_DATA_DIR: join(folder.path, 'old'), PEERNESS_KEYS_DIR: join(folder.path, 'keys') };
/** Another machine: nothing of the first one but a copy of the folder of keys. */
const machine = (name: string, keys = old.PEERNESS_KEYS_DIR) => ({
  PEERNESS_DATA_DIR: join(folder.path, name),
  PEERNESS_KEYS_DIR: keys,
});
const init = 'init --handle harbor-house --name Harbor --contact Rosa --reach desk --administrator Alexandrina'.split(
  ' ',
);

type Answered = Readonly<Record<string, unknown>>;
const run = async (
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  typed?: string,
): Promise<{ readonly code: number | null; readonly answer: Answered }> => {
  const { code, out, err } = await peerness([...words, '--json'], environment, typed);
  if (out === '') throw new Error(err);
  return { code, answer: JSON.parse(out) as Answered };
};
const token = async (name: string, where: typeof old) => (await peerness(['token', name], where)).out.trim();
const claim = 'mutation ($code: String!) { claimPlace(input: { code: $code }) { __typename } }';
const who = '{ viewer { person { name } } }';
type Marked = { readonly what: string; readonly mark: string; readonly todo?: string };
const doctor = async (where: Readonly<Record<string, string>>) => {
  const { code, answer } = await run(['doctor'], where);
  const marks = Object.fromEntries((answer['findings'] as readonly Marked[]).map(({ what, mark }) => [what, mark]));
  return { code, marks };
};

let code: string;
let file: string;
let claimCode: string;
beforeAll(async () => {
  code = await withKeys(old);
  claimCode = String((await run(init, old)).answer['claimCode']);
}, 600_000);
afterAll(() => folder.remove());

describe('a backup of the embedded database', { timeout: 900_000 }, () => {
  it('is asked for by the doctor until there is one that was tried', async () => {
    const before = await doctor(old);
    expect(before).toMatchObject({
      code: 0,
      marks: { backup: 'see', restore: 'see', 'key copy': 'ok', 'key place': 'ok', durability: 'ok', 'its log': 'ok' },
    });
    const server = await serve(old);
    const alex = await token('alex', old);
    expect((await ask(server.url, claim, alex, { code: claimCode })).body.data?.['claimPlace'].__typename).toBe(
      'PlaceClaimed',
    );
    const made = await run(['backup', '--to', join(folder.path, 'elsewhere')], old);
    expect(made).toMatchObject({ code: 0, answer: { done: true, rows: expect.any(Number) } });
    file = String(made.answer['file']);
    // It went on serving.
    expect((await ask(server.url, who, alex)).body.data?.['viewer'].person.name).toBe('Alexandrina');
    const tried = await run(['restore', '--test'], old);
    expect(tried).toMatchObject({ code: 0, answer: { done: true, file, drift: [], unreadable: {}, plain: {} } });
    console.log(
      `fingerprints equal ${tried.answer['tables']} tables, ${tried.answer['rows']} rows · walls equal ${tried.answer['walls']} · sealed values opened ${tried.answer['opened']}`,
    );
    await server.end('SIGTERM');
    expect(await doctor(old)).toMatchObject({ code: 0, marks: { backup: 'ok', restore: 'ok' } });
    const notes = join(old.PEERNESS_DATA_DIR, 'backups.json');
    writeFileSync(notes, readFileSync(notes, 'utf8').replaceAll(/"at":"\d{4}/g, '"at":"2020'));
    expect(await doctor(old)).toMatchObject({ marks: { backup: 'see', restore: 'see' } });
    const bytes = readFileSync(file, 'latin1');
    expect(bytes).not.toContain('Alexandrina');
    expect(bytes).not.toContain('membership');
  });

  it('makes a new machine what the old one was, with the folder of keys and the written code', async () => {
    const keys = join(folder.path, 'copied-keys');
    cpSync(old.PEERNESS_KEYS_DIR, keys, { recursive: true });
    rmSync(join(keys, 'root.json'));
    const next = machine('new', keys);
    // Without the key: refused, in one message, and not even a folder is made.
    expect(await run(['restore', file], next)).toMatchObject({ code: 1, answer: { code: 'keys-missing' } });
    expect(existsSync(next.PEERNESS_DATA_DIR)).toBe(false);
    expect(await run(['keys', 'restore'], next, `${code}\n`)).toMatchObject({ code: 0 });
    expect(await run(['restore', file], next)).toMatchObject({ code: 0, answer: { done: true, erasedAgain: 0 } });
    const server = await serve(next);
    const alex = await token('alex', next);
    expect((await ask(server.url, who, alex)).body.data?.['viewer'].person.name).toBe('Alexandrina');
    await server.end('SIGTERM');
    expect(await run(['restore', file], next)).toMatchObject({ code: 1, answer: { code: 'not-empty' } });
    expect(await doctor(next)).toMatchObject({ code: 0, marks: { walls: 'ok', role: 'ok', keys: 'ok' } });
  });

  it.each<[string, (copy: string) => void, string]>([
    ['cut', (copy) => truncateSync(copy, readFileSync(copy).length - 20), 'cut'],
    ['altered', (copy) => writeFileSync(copy, readFileSync(copy).fill(1, 900, 901)), 'altered'],
    ['foreign', (copy) => writeFileSync(copy, 'PGDMP'), 'not-a-backup'],
  ])('is refused when it is %s, in one message, and nothing is made', async (what, spoil, expected) => {
    const copy = join(folder.path, `${what}.backup`);
    cpSync(file, copy);
    spoil(copy);
    const where = machine(`never-${what}`);
    const { code: exit, err } = await peerness(['restore', copy], where);
    expect(exit).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(await run(['restore', copy], where)).toMatchObject({ code: 1, answer: { done: false, code: expected } });
    expect(existsSync(where.PEERNESS_DATA_DIR)).toBe(false);
  });

  it('is refused with other keys, with a cut root key, and with a cut key of somebody', async () => {
    const where = machine('never-keys', join(folder.path, 'other-keys'));
    await withKeys(where);
    expect(await run(['restore', file], where)).toMatchObject({ answer: { code: 'other-keys' } });
    const spoilt = join(folder.path, 'spoilt-keys');
    cpSync(old.PEERNESS_KEYS_DIR, spoilt, { recursive: true });
    const owners = join(spoilt, 'owners');
    truncateSync(join(owners, readdirSync(owners)[0] ?? ''), 10);
    expect(await run(['restore', file], machine('never-keys', spoilt))).toMatchObject({ answer: { code: 'keys-cut' } });
    truncateSync(join(spoilt, 'root.json'), 10);
    expect(await run(['restore', file], machine('never-keys', spoilt))).toMatchObject({ answer: { code: 'keys-cut' } });
    expect(existsSync(where.PEERNESS_DATA_DIR)).toBe(false);
  });

  it('serves nothing while a restore was cut off by a power cut, and is whole when it is run again', async () => {
    const where = machine('cut-off');
    const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
    const child = spawn(process.execPath, [main, 'restore', file], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...where },
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    while (!existsSync(join(where.PEERNESS_DATA_DIR, 'cluster', 'postmaster.pid'))) await pause(5);
    child.kill('SIGKILL');
    await ended;
    expect(await run(['serve'], where)).toMatchObject({ code: 1, answer: { done: false, code: 'half-made' } });
    expect(await run(['restore', file], where)).toMatchObject({ code: 0 });
    const server = await serve(where);
    expect((await ask(server.url, who, await token('alex', where))).body.data?.['viewer'].person.name).toBe(
      'Alexandrina',
    );
    await server.end('SIGTERM');
  });

  it('brings nobody back who was erased since: their words stay closed, and their rows go', async () => {
    const before = await serve(old);
    const alex = await token('alex', old);
    const gone = await ask(before.url, 'mutation { eraseMyself(input: { days: 0 }) { __typename } }', alex);
    expect(gone.body.errors).toBeUndefined();
    await before.end('SIGTERM');
    expect((await run(['forget'], old)).answer).toMatchObject({ done: true });
    expect(readdirSync(join(old.PEERNESS_KEYS_DIR, 'gone'))).toHaveLength(1);

    const where = machine('after-erasure');
    expect(await run(['restore', file], where)).toMatchObject({ code: 0, answer: { erasedAgain: 1, destroyed: 1 } });
    const server = await serve(where);
    expect((await ask(server.url, who, await token('alex', where))).body.data?.['viewer'] ?? null).toBeNull();
    await server.end('SIGTERM');

    // A copy of the data folder from before knows nothing of it: no server starts on it until it is finished.
    const copy = machine('new', old.PEERNESS_KEYS_DIR);
    expect(await run(['serve'], copy)).toMatchObject({ code: 1, answer: { done: false, code: 'erased-came-back' } });
    expect((await doctor(copy)).marks).toMatchObject({ unsafe: 'NO' });
    expect(await run(['restore', 'finish'], copy)).toMatchObject({ code: 0, answer: { erasedAgain: 1, destroyed: 1 } });
    const finished = await serve(copy);
    expect((await ask(finished.url, who, await token('alex', copy))).body.data?.['viewer'] ?? null).toBeNull();
    await finished.end('SIGTERM');
  });

  it('is not made where it could not be read: no keys, no database, no folder to write to', async () => {
    expect(await run(['backup'], machine('nothing', join(folder.path, 'no-keys')))).toMatchObject({
      answer: { code: 'keys-missing' },
    });
    expect(await run(['backup'], machine('nothing'))).toMatchObject({ answer: { code: 'nothing-here' } });
    mkdirSync(join(folder.path, 'taken'));
    const blocked = join(folder.path, 'taken', 'file');
    writeFileSync(blocked, '');
    const refused = await run(['backup', '--to', join(blocked, 'below')], old);
    expect(refused).toMatchObject({ code: 1, answer: { done: false } });
  });
});
