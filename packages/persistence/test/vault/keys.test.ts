import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  confirmCopy,
  hasKeys,
  keysInMemory,
  keysState,
  makeKeys,
  makeNextRoot,
  openKeysInFiles,
  restoreRoot,
} from '../../src/index.js';
import { KeyCache } from '../../src/vault/key-cache.js';
import { fromRecoveryCode, toRecoveryCode } from '../../src/vault/files/recovery-code.js';
import { uuidV7 } from '../uuid-v7.js';
import { describeKeyProvider } from './describe-key-provider.js';

const folders: string[] = [];
const aFolder = (): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'peerness-keys-')), 'keys');
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(join(folder, '..'), { recursive: true, force: true })));

const refusal = (task: () => unknown): unknown => {
  try {
    task();
    return undefined;
  } catch (thrown) {
    return (thrown as { code?: unknown }).code;
  }
};

describeKeyProvider('Memory', () => ({ keys: keysInMemory(), remove: () => undefined }));
describeKeyProvider('A folder', () => {
  const folder = aFolder();
  makeKeys(folder, 'demo');
  return { keys: openKeysInFiles(folder), again: () => openKeysInFiles(folder), remove: () => undefined };
});

/** A folder with three owners' keys in it. */
const filled = (): { folder: string; owners: readonly string[]; code: string } => {
  const folder = aFolder();
  const { recoveryCode: code } = makeKeys(folder, 'people');
  const keys = openKeysInFiles(folder);
  const owners = [uuidV7(), uuidV7(), uuidV7()];
  for (const owner of owners) keys.toSeal(owner);
  keys.settle();
  keys.close();
  return { folder, owners, code };
};

describe('a folder of keys', () => {
  it('is made once, can be read by its owner alone, and holds no key that a root key does not close', () => {
    const { folder, owners } = filled();
    expect(refusal(() => makeKeys(folder, 'people'))).toBe('there-already');
    expect(statSync(folder).mode & 0o077).toBe(0);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
    const held = openKeysInFiles(folder);
    for (const owner of owners) {
      const { key } = held.toSeal(owner);
      const text = readFileSync(join(folder, 'owners', `${owner}.0.key`));
      for (const form of ['base64', 'base64url', 'hex'] as const) expect(text.includes(key.toString(form))).toBe(false);
    }
  });

  it('is refused whole when its root key is missing, cut, changed, or another’s', () => {
    const spoilt = (spoil: (root: string, folder: string) => void): unknown => {
      const { folder } = filled();
      spoil(join(folder, 'root.json'), folder);
      return refusal(() => openKeysInFiles(folder));
    };
    expect(spoilt((root) => rmSync(root))).toBe('missing');
    expect(spoilt((root) => writeFileSync(root, ''))).toBe('cut');
    const whole = readFileSync(join(filled().folder, 'root.json'));
    for (const at of [1, 10, whole.length >> 1, whole.length - 2])
      expect(
        spoilt((root) => writeFileSync(root, readFileSync(root).subarray(0, at))),
        String(at),
      ).toBe('cut');
    expect(spoilt((root) => writeFileSync(root, readFileSync(root, 'utf8').replace('false', 'true ')))).toBe('cut');
    expect(spoilt((root) => writeFileSync(root, whole))).toBe('wrong');
    expect(spoilt((_root, folder) => rmSync(join(folder, 'keys.json')))).toBe('missing');
  });

  it('is refused when one owner’s key was cut, or put in another’s place', () => {
    const first = filled();
    const file = ({ folder, owners }: typeof first, at: number): string =>
      join(folder, 'owners', `${owners[at]}.0.key`);
    writeFileSync(file(first, 0), readFileSync(file(first, 0)).subarray(0, 40));
    expect(refusal(() => openKeysInFiles(first.folder))).toBe('cut');
    const second = filled();
    cpSync(file(second, 0), file(second, 1));
    expect(refusal(() => openKeysInFiles(second.folder))).toBe('wrong');
  });

  it('says which file it is, and nothing of what is in it', () => {
    const { folder } = filled();
    writeFileSync(join(folder, 'root.json'), 'a secret');
    try {
      openKeysInFiles(folder);
      expect.unreachable();
    } catch (thrown) {
      expect(String(thrown)).toContain('root.json');
      expect(String(thrown)).not.toContain('secret');
    }
  });

  it('gives two processes one key for one owner, whoever asks first', () => {
    const { folder } = filled();
    const [one, two] = [openKeysInFiles(folder), openKeysInFiles(folder)];
    for (let at = 0; at < 20; at += 1) {
      const owner = uuidV7();
      const [first, second] = at % 2 ? [one, two] : [two, one];
      expect(first.toSeal(owner).key.equals(second.toSeal(owner).key)).toBe(true);
    }
    two.renew();
    const owner = uuidV7();
    const newer = two.toSeal(owner);
    expect(one.toOpen(owner, newer.id)?.key.equals(newer.key)).toBe(true);
  });

  it('takes no owner that is not an id', () => {
    const keys = openKeysInFiles(filled().folder);
    for (const owner of ['../../root', '', 'x'.repeat(36)]) expect(() => keys.toSeal(owner)).toThrow(TypeError);
  });
});

describe('a root key', () => {
  it('is replaced only by one whose copy was confirmed; whoever reads meanwhile notices nothing', () => {
    const { folder, owners, code } = filled();
    const reader = openKeysInFiles(folder);
    const before = owners.map((owner) => reader.toSeal(owner).id);
    expect(refusal(() => reader.rotate())).toBe('no-rotation');
    const old = keysState(folder).fingerprint;
    const next = makeNextRoot(folder);
    expect(refusal(() => reader.rotate())).toBe('no-copy');
    expect(refusal(() => confirmCopy(folder, toRecoveryCode(Buffer.alloc(32, 1))))).toBe('not-the-copy');
    expect(confirmCopy(folder, next.recoveryCode)).toBe(next.fingerprint);
    const operator = openKeysInFiles(folder);
    expect(operator.rotate()).toEqual({ rewrapped: 3 });
    expect(keysState(folder)).toMatchObject({ fingerprint: next.fingerprint, copied: true });
    const files = readdirSync(join(folder, 'owners')).map((name) => readFileSync(join(folder, 'owners', name), 'utf8'));
    expect(files.filter((text) => text.includes(old))).toEqual([]);
    expect(readFileSync(join(folder, 'root.json'), 'utf8')).not.toContain(
      fromRecoveryCode(code)?.toString('base64url'),
    );
    reader.close();
    expect(owners.map((owner) => reader.toSeal(owner).id)).toEqual(before);
    const newcomer = uuidV7();
    expect(operator.toSeal(newcomer).id).toBe(reader.toSeal(newcomer).id);
  });

  it('cut off anywhere while it is replaced, opens everything, and is replaced the next time', () => {
    const { folder, owners } = filled();
    confirmCopy(folder, makeNextRoot(folder).recoveryCode);
    const whole = mkdtempSync(join(tmpdir(), 'peerness-keys-'));
    folders.push(join(whole, 'keys'));
    cpSync(folder, join(whole, 'before'), { recursive: true });
    openKeysInFiles(folder).rotate();
    // As after a power cut: both root keys, and only some of the owners' keys wrapped again.
    const [before, after] = [join(whole, 'before'), folder];
    const rootOf = (from: string) =>
      JSON.parse(readFileSync(join(from, 'root.json'), 'utf8').split('\n')[0] ?? '') as { roots: object[] };
    for (let wrapped = 0; wrapped <= owners.length; wrapped += 1) {
      const cut = join(whole, `cut-${wrapped}`);
      cpSync(before, cut, { recursive: true });
      writeRootsAs(cut, [...rootOf(after).roots, ...rootOf(before).roots]);
      for (const owner of owners.slice(0, wrapped))
        cpSync(join(after, 'owners', `${owner}.0.key`), join(cut, 'owners', `${owner}.0.key`));
      const keys = openKeysInFiles(cut);
      expect(owners.map((owner) => keys.toSeal(owner).key.length)).toEqual([32, 32, 32]);
      expect(keys.rotate()).toEqual({ rewrapped: owners.length - wrapped });
      expect(rootOf(cut).roots).toHaveLength(1);
    }
  });

  it('does not bring back whoever was destroyed while it was replaced', () => {
    const { folder, owners } = filled();
    const [ana = ''] = owners;
    const file = join(folder, 'owners', `${ana}.0.key`);
    const text = readFileSync(file);
    const keys = openKeysInFiles(folder);
    keys.destroy(ana);
    // The other process had read it a moment before.
    writeFileSync(file, text);
    confirmCopy(folder, makeNextRoot(folder).recoveryCode);
    expect(openKeysInFiles(folder).rotate()).toEqual({ rewrapped: 2 });
    expect(readdirSync(join(folder, 'owners')).filter((name) => name.startsWith(ana))).toEqual([]);
  });

  it('comes back from what was written down, beside the keys it opens and beside no others', () => {
    const { folder, code } = filled();
    rmSync(join(folder, 'root.json'));
    expect(hasKeys(folder)).toBe(false);
    expect(
      refusal(() =>
        restoreRoot(
          folder,
          code.replace(/^./, (one) => (one === '7' ? '8' : '7')),
        ),
      ),
    ).toBe('not-the-copy');
    expect(refusal(() => restoreRoot(folder, filled().code))).toBe('wrong');
    restoreRoot(folder, ` ${code.toLowerCase()}\n`);
    openKeysInFiles(folder).close();
    expect(keysState(folder)).toMatchObject({ for: 'people', copied: true });
  });

  it('is written down in letters that tell a slip of the pen', () => {
    const key = Buffer.from(Array.from({ length: 32 }, (_, at) => at * 7));
    const code = toRecoveryCode(key);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(fromRecoveryCode(code)?.equals(key)).toBe(true);
    const slips = [...code].flatMap((letter, at) =>
      letter === '-' ? [] : [`${code.slice(0, at)}${letter === 'A' ? 'B' : 'A'}${code.slice(at + 1)}`],
    );
    expect(slips.filter((slip) => fromRecoveryCode(slip) !== undefined)).toEqual([]);
    expect(fromRecoveryCode(code.slice(1))).toBeUndefined();
  });
});

describe('keys in memory', () => {
  it('are few, are let go after a while, and are wiped as they go', () => {
    let now = 0;
    const cache = new KeyCache<Buffer>(
      (key) => key.fill(0),
      { most: 2, forMs: 100 },
      () => now,
    );
    const keys = ['a', 'b', 'c'].map((name) => cache.keep(name, Buffer.alloc(4, 1)));
    expect(keys.map((key) => key[0])).toEqual([0, 1, 1]);
    expect(cache.get('a')).toBeUndefined();
    cache.get('b');
    cache.keep('d', Buffer.alloc(4, 1));
    expect(keys.map((key) => key[0])).toEqual([0, 1, 0]);
    now = 101;
    expect(cache.get('b')).toBeUndefined();
    expect(keys.map((key) => key[0])).toEqual([0, 0, 0]);
  });
});

function writeRootsAs(folder: string, roots: readonly object[]): void {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const json = JSON.stringify({ roots });
  writeFileSync(join(folder, 'root.json'), `${json}\n${createHash('sha256').update(json).digest('hex')}\n`);
}
