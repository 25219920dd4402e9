import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aFolder, ask, peerness, serve, withKeys } from './a-server.js';

const folder = aFolder();
const environment = { PEERNESS_DATA_DIR: join(folder.path, 'data'), PEERNESS_KEYS_DIR: join(folder.path, 'keys') };
const keysDir = environment.PEERNESS_KEYS_DIR;
const root = join(keysDir, 'root.json');
const init =
  'init --handle harbor-house --name Harbor --contact Rosa --reach desk --administrator Alexandrina --json'.split(' ');

let code: string;
let claimCode: string;
afterAll(() => folder.remove());

const run = async (
  ...words: string[]
): Promise<{ code: number | null; answer: Record<string, string>; text: string }> => {
  const { code: exit, out, err } = await peerness([...words, '--json'], environment);
  return { code: exit, answer: JSON.parse(out) as Record<string, string>, text: `${out}${err}` };
};
const asAlex = async (): Promise<string> => (await peerness(['token', 'alex'], environment)).out.trim();
const nameOf = async (url: string) =>
  (await ask(url, '{ viewer { person { name } } }', await asAlex())).body.data?.['viewer']?.person?.name;

describe('an organization of one’s own', () => {
  it(
    'is not set up before there are keys and somebody keeps a copy of the root key',
    { timeout: 120_000 },
    async () => {
      expect(await run(...init)).toMatchObject({ code: 1, answer: { code: 'keys-missing' } });
      const made = await peerness(['keys', 'init', '--json'], environment);
      code = (JSON.parse(made.out) as { recoveryCode: string }).recoveryCode;
      expect(await run('keys', 'init')).toMatchObject({ code: 1, answer: { code: 'keys-there-already' } });
      expect(await run(...init)).toMatchObject({ code: 1, answer: { code: 'keys-no-copy' } });
      const wrong = await peerness(
        ['keys', 'confirm-copy', '--json'],
        environment,
        `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}\n`,
      );
      expect(JSON.parse(wrong.out)).toMatchObject({ done: false, code: 'keys-not-the-copy' });
      expect(await peerness(['keys', 'confirm-copy'], environment, `${code.toLowerCase()}\n`)).toMatchObject({
        code: 0,
      });
      const answered = await run(...init);
      expect(answered).toMatchObject({ code: 0 });
      claimCode = answered.answer['claimCode'] ?? '';
    },
  );

  it(
    'goes on while its keys are rotated and renewed, and opens what was sealed before',
    { timeout: 240_000 },
    async () => {
      const server = await serve(environment);
      const claim = 'mutation ($code: String!) { claimPlace(input: { code: $code }) { __typename } }';
      expect(
        (await ask(server.url, claim, await asAlex(), { code: claimCode })).body.data?.['claimPlace'].__typename,
      ).toBe('PlaceClaimed');
      let [reads, failed, going] = [0, 0, true];
      const reading = (async () => {
        while (going) {
          reads += 1;
          if ((await nameOf(server.url)) !== 'Alexandrina') failed += 1;
        }
      })();
      const old = readFileSync(root, 'utf8');
      const next = (await run('keys', 'rotate')).answer['recoveryCode'] ?? '';
      expect(await peerness(['keys', 'confirm-copy'], environment, next)).toMatchObject({ code: 0 });
      const rotated = await run('keys', 'rotate');
      expect(rotated).toMatchObject({ code: 0, answer: { done: true } });
      expect(await run('keys', 'renew')).toMatchObject({ code: 0, answer: { generation: 1 } });
      const { before, key } = (await run('keys', 'rotate-context')).answer;
      const after = (await run('keys', 'rotate-context', '--at-once')).answer;
      expect([after['before'], new Set([before, key, after['key']]).size]).toEqual([key, 3]);
      going = false;
      await reading;
      expect({ failed, some: reads > 0 }).toEqual({ failed: 0, some: true });
      await server.end('SIGTERM');
      // A copy of the old root key opens nothing any more.
      const now = readFileSync(root, 'utf8');
      writeFileSync(root, old);
      expect(await run('serve')).toMatchObject({ code: 1, answer: { code: 'keys-wrong' } });
      writeFileSync(root, now);
      code = next;
    },
  );

  it.each<[string, () => void, string]>([
    ['missing', () => rmSync(root), 'keys-missing'],
    ['cut', () => writeFileSync(root, readFileSync(root).subarray(0, 30)), 'keys-cut'],
    ['empty', () => writeFileSync(root, ''), 'keys-cut'],
  ])(
    'does not start when its root key is %s, and says in one message what to do',
    { timeout: 120_000 },
    async (_what, spoil, expected) => {
      const kept = readFileSync(root);
      spoil();
      const { code: exit, err, out } = await peerness(['serve'], environment);
      expect({ exit, out }).toEqual({ exit: 1, out: '' });
      expect(err.trim().split('\n')).toHaveLength(2);
      expect(err).not.toMatch(/\n\s+at /);
      expect(await run('serve')).toMatchObject({ answer: { done: false, code: expected, todo: expect.any(String) } });
      expect((await peerness(['doctor'], environment)).out).toMatch(/NO {2}keys/);
      writeFileSync(root, kept);
    },
  );

  it(
    'does not start with other keys, nor with the demo’s, and is itself with its own from the written copy',
    { timeout: 240_000 },
    async () => {
      const other = { ...environment, PEERNESS_KEYS_DIR: join(folder.path, 'others') };
      await withKeys(other);
      expect(JSON.parse((await peerness(['serve', '--json'], other)).out)).toMatchObject({
        done: false,
        code: 'other-keys',
      });

      const copied = join(folder.path, 'copied');
      cpSync(keysDir, copied, { recursive: true });
      rmSync(join(copied, 'root.json'));
      const moved = { ...environment, PEERNESS_KEYS_DIR: copied };
      expect(await peerness(['keys', 'restore'], moved, `${code}\n`)).toMatchObject({ code: 0 });
      const server = await serve(moved);
      expect(await nameOf(server.url)).toBe('Alexandrina');
      await server.end('SIGTERM');
    },
  );

  it('keeps no word where a copy of its folder of data would hold it', { timeout: 60_000 }, () => {
    const holding = readdirSync(environment.PEERNESS_DATA_DIR, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && readFileSync(join(one.parentPath, one.name)).includes('Alexandrina'))
      .map(({ name }) => name);
    expect(holding).toEqual([]);
  });
});
