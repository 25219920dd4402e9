import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperCodeFrom, readPaperCode, spellPaperCode } from '../../src/paper/paper-code.js';

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXY';
const codes = fc.uuid({ version: 7 }).map(paperCodeFrom);
const readsAs = (typed: string) => {
  const read = readPaperCode(typed);
  return read.ok ? read.value : undefined;
};

describe('the code of a form', () => {
  it('is short, and spelled in threes', () => {
    const code = paperCodeFrom('0192f0c1-2f3a-7c4d-8e5f-0123456789ab');
    expect(code).toHaveLength(9);
    expect(spellPaperCode(code)).toMatch(/^\w{3}-\w{3}-\w{3}$/);
    expect(paperCodeFrom('0192f0c1-2f3a-7c4d-8e5f-0123456789ac')).not.toBe(code);
  });

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readsAs(spellPaperCode(code))).toBe(code);
        expect(readsAs(` ${code.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l').replace(/2/g, 'z')} `)).toBe(code);
      }),
    );
  });

  it('is no other with one wrong symbol', () => {
    fc.assert(
      fc.property(codes, fc.nat(8), fc.constantFrom(...symbols), (code, at, wrong) => {
        const typed = code.slice(0, at) + wrong + code.slice(at + 1);
        expect(readsAs(typed)).toBe(typed === code ? code : undefined);
      }),
    );
  });

  it('is no other with two beside each other in the wrong order', () => {
    fc.assert(
      fc.property(codes, fc.nat(7), (code, at) => {
        const typed = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        if (typed !== code) expect(readsAs(typed)).toBeUndefined();
      }),
    );
  });

  it.each(['', '123', '1234567890', 'UUUUUUUUU', '😀', '000-000-00'])('is not %j', (typed) => {
    expect(readsAs(typed)).toBeUndefined();
  });
});
