import { createPublicKey, generateKeyPairSync, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { advanceDirectiveKey, readAdvanceDirectiveKey } from '../../src/advance-directive/directive-key.js';
import { fingerprintOf } from '../../src/advance-directive/directive-key.js';
import { verifyAdvanceDirectiveFile } from '../../src/advance-directive/verify-directive-file.js';
import { aSealedFile } from './a-sealed-file.js';

const folder = mkdtempSync(join(tmpdir(), 'peerness-'));
afterAll(() => rmSync(folder, { recursive: true }));
const key = advanceDirectiveKey(folder);
const file = aSealedFile(key);
const bytes = Buffer.from(file, 'utf8');

/** The file with one byte changed. */
const flipped = (at: number, mask: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
};

describe('the key that seals', () => {
  it('is one of its own, stays the same, and is for nobody else to read', () => {
    expect(fingerprintOf(readAdvanceDirectiveKey(folder).verify)).toBe(fingerprintOf(key.verify));
    expect(statSync(join(folder, 'advance-directives.pem')).mode & 0o077).toBe(0);
  });
});

describe('an exported directive', () => {
  it('is found unchanged as it was written, with no server and no database', () => {
    expect(verifyAdvanceDirectiveFile(bytes)).toMatchObject({ unchanged: true, origin: 'not-asked', broken: [] });
    expect(verifyAdvanceDirectiveFile(bytes, [fingerprintOf(key.verify)])).toMatchObject({
      unchanged: true,
      origin: 'shown',
      versionNumber: 3,
      keys: [fingerprintOf(key.verify)],
    });
  });

  it('is found changed by any one byte, wherever it is, naming what broke: 100 of 100, and every byte', () => {
    const named = new Map<string, number>();
    const look = (at: number, mask: number): boolean => {
      const { unchanged, broken } = verifyAdvanceDirectiveFile(flipped(at, mask));
      for (const { part } of broken) named.set(part, (named.get(part) ?? 0) + 1);
      return !unchanged && broken.length > 0;
    };
    const found = Array.from({ length: 100 }, () => look(randomInt(bytes.length), randomInt(1, 256)));
    expect(found.filter(Boolean).length).toBe(100);
    for (let at = 0; at < bytes.length; at += 1) expect(look(at, 1 << (at % 8)), `byte ${String(at)}`).toBe(true);
    process.stdout.write(`${String(bytes.length)} bytes, each flipped and found; 100 of 100 at random\n`);
    process.stdout.write(`${[...named].map(([part, times]) => `${part}: ${String(times)}`).join(', ')}\n`);
    expect([...named.keys()].sort()).toEqual(
      ['chain', 'content', 'form', 'json', 'key', 'letters', 'seal', 'signature', 'spelling'].sort(),
    );
  });

  it('is found changed when something is cut off, put behind it, or spaced out', () => {
    const parts = (one: Buffer) => verifyAdvanceDirectiveFile(one).broken.map(({ part }) => part);
    expect(parts(bytes.subarray(0, -1))).toEqual(['spelling']);
    expect(parts(bytes.subarray(0, bytes.length / 2))).toEqual(['json']);
    expect(parts(Buffer.concat([bytes, Buffer.from('\n')]))).toEqual(['spelling']);
    expect(parts(Buffer.from(JSON.stringify(JSON.parse(file), null, 2)))).toEqual(['spelling']);
    expect(parts(Buffer.from(''))).toEqual(['json']);
    expect(parts(Buffer.from('{}\n'))).toEqual(['form']);
  });

  it('is found to have a link missing or put in twice', () => {
    const written = JSON.parse(file) as { chain: unknown[] };
    const withChain = (chain: unknown[]) =>
      verifyAdvanceDirectiveFile(Buffer.from(`${JSON.stringify({ ...written, chain })}\n`)).broken;
    const [first, second, third] = written.chain;
    expect(withChain([first, second, third])).toEqual([]);
    expect(withChain([first, third])).toEqual([{ part: 'chain', at: '2' }]);
    expect(withChain([second, third])).toEqual([{ part: 'chain', at: '1' }]);
    expect(withChain([first, second])).toEqual([{ part: 'content' }]);
  });

  it('made anew with another key is unchanged in itself, and not from here: only a key that was given tells', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const forged = Buffer.from(aSealedFile({ sign: privateKey, verify: createPublicKey(privateKey) }));
    expect(verifyAdvanceDirectiveFile(forged)).toMatchObject({ unchanged: true, origin: 'not-asked' });
    expect(verifyAdvanceDirectiveFile(forged, [fingerprintOf(key.verify)])).toMatchObject({
      unchanged: true,
      origin: 'not-shown',
      broken: [{ part: 'origin' }],
    });
  });
});
