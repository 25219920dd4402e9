import { describe, expect, it } from 'vitest';
import { readCrisisPassphrase } from '../../src/crisis.js';

describe('a passphrase for a crisis link', () => {
  it.each([
    ['seven77', 'too-short'],
    ['😀'.repeat(7), 'too-short'],
    ['a'.repeat(129), 'too-long'],
    ['eight\u0000eight', 'control-character'],
    ['eight\ud800eight', 'lone-surrogate'],
    ['Aunt Rosa', 'in-the-words'],
  ])('%j is %s', (input, problem) => {
    const error = { kind: 'UnreadablePassphrase', problem, path: ['passphrase'] };
    expect(readCrisisPassphrase(input, 'my aunt Rosa')).toEqual({ ok: false, error });
  });

  it.each(['eight888', 'a'.repeat(128), '😀'.repeat(128)])('%j is one', (input) => {
    expect(readCrisisPassphrase(input, 'my aunt Rosa')).toEqual({ ok: true, value: input });
  });

  it('is the same from every keyboard', () => {
    expect(readCrisisPassphrase('man\u0303ana azul', '')).toEqual(readCrisisPassphrase('ma\u00f1ana azul', ''));
  });
});
