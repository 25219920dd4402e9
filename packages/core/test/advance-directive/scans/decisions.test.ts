import { expect, it } from 'vitest';
import { mediaTypeOf, scanMediaTypes, telling } from '../../../src/advance-directive.js';
import { describeScanChecker, scanCheckerInMemory } from '../../../src/testing/index.js';
import { startOf } from './do-it.js';

it('tells a kind by its first bytes, and by nothing less than all of them', () => {
  for (const type of scanMediaTypes) {
    expect(mediaTypeOf(startOf(type))).toBe(type);
    expect(mediaTypeOf(startOf(type).subarray(0, 2))).toBeUndefined();
  }
  for (const words of ['<html>', 'GIF89a', '%pdf-1.7', ' %PDF-', 'PK\u0003\u0004', ''])
    expect(mediaTypeOf(Buffer.from(words, 'latin1'))).toBeUndefined();
  expect(telling).toBe(8);
});

const bytes = (words: string) => new TextEncoder().encode(words);

describeScanChecker('the stand-in', async () => {
  let isReachable = true;
  return {
    checker: scanCheckerInMemory('HARM', () => isReachable),
    clean: bytes('%PDF- nothing in it'),
    harmful: bytes('%PDF- HARM'),
    silence: async () => void (isReachable = false),
  };
});
