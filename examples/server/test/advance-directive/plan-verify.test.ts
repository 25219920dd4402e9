import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@peerness/core/advance-directive';
import {
  advanceDirectiveKey,
  fingerprintOf,
  sealAdvanceDirective,
  sealScan,
  writeAdvanceDirectiveFile,
} from '@peerness/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toldOnTheCommandLine } from '../told-on-the-command-line.js';

const folder = mkdtempSync(join(tmpdir(), 'peerness-'));
const file = join(folder, 'directive.json');
const key = advanceDirectiveKey(join(folder, 'keys'));

const content = { id: 'one', set: 'all', versionNumber: 1, words: 'Nunca haloperidol.' };
const recordedAt = new Date('2030-05-01T09:00:00Z');
const toSeal = { set: 'all', directive: 'one', versionNumber: 1, recordedAt, content: canonicalJson(content) };
const sealed = { content, chain: [sealAdvanceDirective(toSeal, key)], keys: [key.verify] };

beforeAll(() => writeFileSync(file, writeAdvanceDirectiveFile(sealed)));
afterAll(() => rmSync(folder, { recursive: true }));

const told = (...typed: readonly string[]) => toldOnTheCommandLine('plan', 'verify', ...typed);

describe('plan verify', () => {
  it('finds a file unchanged, says what that does not show, and shows its origin only by a key that was named', async () => {
    const plain = await told(file);
    expect(plain.exit).toBe(0);
    expect(plain.said).toContain('Unchanged since it was stored: version 1');
    expect(plain.said).toContain(fingerprintOf(key.verify));
    expect(plain.said).toContain('where it comes from is not shown');
    expect(plain.said).toContain('not who signed it');
    expect(plain.said).not.toMatch(/valid/i);
    expect(JSON.parse((await told(file, '--json', '--key', fingerprintOf(key.verify))).said)).toMatchObject({
      unchanged: true,
      origin: 'shown',
      broken: [],
    });
  });

  it('names what broke and ends with 1', async () => {
    const changed = join(folder, 'changed.json');
    writeFileSync(changed, readFileSync(file, 'utf8').replace('Nunca', 'Siempre'));
    const found = await told(changed);
    expect(found.exit).toBe(1);
    expect(found.said).toContain('NOT as it was stored.');
    expect(found.said).toContain('What the directive says is not what was sealed.');
  });

  it('takes the public key as a file, and finds that another server sealed it', async () => {
    const own = join(folder, 'own.pem');
    writeFileSync(own, key.verify.export({ type: 'spki', format: 'pem' }));
    expect((await told(file, '--key-file', own)).exit).toBe(0);
    const other = join(folder, 'other.pem');
    writeFileSync(other, generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }));
    const found = await told(file, '--key-file', other);
    expect(found.exit).toBe(1);
    expect(found.said).toContain('not sealed with the key you named');
  });

  it('tells whether a scan in somebody’s hand is one that was kept with it', async () => {
    const scan = join(folder, 'page.pdf');
    writeFileSync(scan, '%PDF-1.7 the page');
    const [first] = sealed.chain;
    const about = { mediaType: 'application/pdf', bytes: 17, receivedAt: '2030-05-02T09:00:00.000Z' };
    const sha256 = createHash('sha256').update('%PDF-1.7 the page').digest('hex');
    const scans = [sealScan({ scan: 'page', sha256, ...about, before: first?.hash ?? '' }, key)];
    const withScan = join(folder, 'with-scan.json');
    writeFileSync(withScan, writeAdvanceDirectiveFile({ ...sealed, scans }));
    const kept = await told(withScan, '--scan', scan);
    expect(kept).toMatchObject({ exit: 0 });
    expect(kept.said).toContain(`With a scan, 1: ${sha256}.`);
    expect(kept.said).toContain('Your scan is one of them.');
    expect(await told(file, '--scan', scan)).toMatchObject({ exit: 1 });
    writeFileSync(scan, '%PDF-1.7 the pagE');
    const other = await told(withScan, '--scan', scan);
    expect(other).toMatchObject({ exit: 1 });
    expect(other.said).toContain('Your scan is NOT one of them.');
    writeFileSync(withScan, readFileSync(withScan, 'utf8').replace(sha256, 'e'.repeat(64)));
    expect((await told(withScan)).said).toContain('What a seal says is not what was sealed. (seal scan 1)');
  });

  it('refuses what it cannot read, in words', async () => {
    expect(await told(join(folder, 'nowhere.json'))).toMatchObject({ exit: 1 });
    expect(await told(file, '--key', 'abc')).toMatchObject({ exit: 2 });
    expect((await told(file, '--key-file', file)).said).toContain('no public key');
    expect(await told()).toMatchObject({ exit: 2 });
  });
});
