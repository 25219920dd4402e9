import { describeScanChecker } from '@peerness/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLoopback } from '../../src/config.js';
import { clamAv } from '../../src/scans/clam-av.js';
import { readScanner } from '../../src/scans/read-scanner.js';
import { aScanner, type AScanner, harm, type How } from './a-scanner.js';

const bytes = (words: string) => new TextEncoder().encode(words);

describeScanChecker('a ClamAV daemon', async () => {
  const scanner = await aScanner();
  return {
    checker: clamAv({ ...scanner.where, patience: 10_000 }),
    clean: bytes('%PDF- nothing in it'),
    harmful: bytes(`%PDF- ${harm}`),
    silence: () => scanner.stop(),
  };
});

describe('a scanner over TCP', () => {
  let scanner: AScanner;
  beforeAll(async () => {
    scanner = await aScanner();
  });
  afterAll(() => scanner?.stop());

  it('is handed every byte, in pieces', async () => {
    const long = Uint8Array.from({ length: 200_003 }, (_, at) => (at * 31) % 256);
    expect(await clamAv({ ...scanner.where, patience: 10_000 }).check(long)).toBe('clean');
    expect(scanner.got.at(-1)?.equals(long)).toBe(true);
  });

  it.each<How>(['breaks off', 'says nothing', 'says something else', 'says too much', 'is too small'])(
    'is no judge where it %s, and never says clean',
    async (how) => {
      scanner.behave(how);
      expect(await clamAv(scanner.where).check(bytes('%PDF- nothing in it'))).toBe('unreachable');
      scanner.behave('well');
      expect(await clamAv({ ...scanner.where, patience: 10_000 }).check(bytes('%PDF- nothing'))).toBe('clean');
    },
  );
});

describe('where the scanner is', () => {
  const read = (text?: string) => readScanner(text, isLoopback);

  it('is said in one setting, or there is none', () => {
    expect(read()).toEqual({ ok: true, value: undefined });
    expect(read('clamd://127.0.0.1')).toEqual({ ok: true, value: { host: '127.0.0.1', port: 3310 } });
    expect(read('clamd://localhost:4000')).toEqual({ ok: true, value: { host: 'localhost', port: 4000 } });
    expect(read('clamd://[::1]:4000')).toEqual({ ok: true, value: { host: '::1', port: 4000 } });
  });

  it.each(['127.0.0.1:3310', 'tcp://127.0.0.1:3310', 'clamd://', 'clamd://127.0.0.1:3310/x', 'clamd://a@localhost'])(
    'is refused where it is no such address: %s',
    (text) => {
      expect(read(text)).toMatchObject({ ok: false, error: { setting: 'PEERNESS_SCANNER' } });
    },
  );

  it('is never another machine, to which papers would travel in the clear', () => {
    expect(read('clamd://clam.example.org:3310')).toMatchObject({ ok: false, error: { setting: 'PEERNESS_SCANNER' } });
  });
});
