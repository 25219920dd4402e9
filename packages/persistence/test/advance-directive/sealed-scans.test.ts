import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScanSeal } from '@peerness/core/advance-directive';
import { afterAll, describe, expect, it } from 'vitest';
import { advanceDirectiveKey, fingerprintOf } from '../../src/advance-directive/directive-key.js';
import { verifyAdvanceDirectiveFile } from '../../src/advance-directive/verify-directive-file.js';
import { aSealedFile } from './a-sealed-file.js';

const folder = mkdtempSync(join(tmpdir(), 'peerness-'));
afterAll(() => rmSync(folder, { recursive: true }));
const key = advanceDirectiveKey(folder);
const file = aSealedFile(key, 3);
const bytes = Buffer.from(file, 'utf8');
const written = JSON.parse(file) as { readonly scans: readonly ScanSeal[] };
const withScans = (scans: readonly object[]) =>
  verifyAdvanceDirectiveFile(Buffer.from(`${JSON.stringify({ ...written, scans })}\n`)).broken;

describe('an exported directive with scans', () => {
  it('is found unchanged, and names the fingerprint of each', () => {
    expect(verifyAdvanceDirectiveFile(bytes, [fingerprintOf(key.verify)])).toMatchObject({
      unchanged: true,
      origin: 'shown',
      broken: [],
      scans: ['0', '1', '2'].map((digit) => digit.repeat(64)),
    });
    expect(verifyAdvanceDirectiveFile(Buffer.from(aSealedFile(key))).scans).toEqual([]);
  });

  it('is found changed by any one byte, wherever it is, naming what broke: 100 of 100, and every byte', () => {
    const look = (at: number, mask: number): boolean => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ mask;
      const { unchanged, broken } = verifyAdvanceDirectiveFile(changed);
      return !unchanged && broken.length > 0;
    };
    const found = Array.from({ length: 100 }, () => look(randomInt(bytes.length), randomInt(1, 256)));
    expect(found.filter(Boolean).length).toBe(100);
    for (let at = 0; at < bytes.length; at += 1) expect(look(at, 1 << (at % 8)), `byte ${String(at)}`).toBe(true);
    process.stdout.write(`${String(bytes.length)} bytes with scans, each flipped and found; 100 of 100 at random\n`);
  });

  it('says which scan is not the one that was kept, which follows nothing, and which nobody signed', () => {
    const [first, second, third] = written.scans;
    if (!first || !second || !third) return expect.unreachable('there are three');
    const other = 'f'.repeat(64);
    expect(withScans([first, { ...second, sha256: other }, third])).toEqual([{ part: 'seal', at: 'scan 2' }]);
    expect(withScans([{ ...first, receivedAt: '2031-05-01T09:00:00.000Z' }, second, third])).toEqual([
      { part: 'seal', at: 'scan 1' },
    ]);
    expect(withScans([first, third])).toEqual([{ part: 'chain', at: 'scan 2' }]);
    expect(withScans([second, third])).toEqual([{ part: 'chain', at: 'scan 1' }]);
    expect(withScans([first, { ...second, signature: first.signature }, third])).toEqual([
      { part: 'signature', at: 'scan 2' },
    ]);
    expect(withScans([])).toEqual([{ part: 'form' }]);
    expect(withScans([{ ...first, bytes: 'many' }])).toEqual([{ part: 'form' }]);
  });
});
