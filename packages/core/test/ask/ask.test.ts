import { describe, expect, it } from 'vitest';
import { answerAskWith } from '../../src/ask/answer-ask.js';
import { type Ask, type AskId, isAskOpen } from '../../src/ask/ask.js';
import { setAskAmong } from '../../src/ask/set-ask.js';
import { withdrawAskOf } from '../../src/ask/withdraw-ask.js';
import { corinna, daysAfter, harbor, melodie, someTime } from '../../src/testing/specimens.js';

const setting = {
  id: 'a1' as AskId,
  organization: harbor.id,
  asker: melodie,
  kind: 'mutual',
  dimension: 'language',
  value: { form: 'language', tag: 'es', proficiency: 'good' },
  at: someTime,
} as const;
const ask = setAskAmong([], setting);
const over: readonly [string, Ask][] = [
  ['withdrawn', { ...ask, withdrawnAt: someTime }],
  ['past its time', { ...ask, openUntil: someTime }],
  ['said yes to', { ...ask, answers: [{ person: melodie, answer: 'yes', at: someTime }] }],
];

describe('an ask', () => {
  it('is open for thirty days', () => {
    expect(isAskOpen(ask, daysAfter(someTime, 29))).toBe(true);
    expect(isAskOpen(ask, daysAfter(someTime, 30))).toBe(false);
  });

  it('asked again is the one that is open', () => {
    expect(setAskAmong([ask], { ...setting, id: 'a2' as AskId })).toBe(ask);
    expect(setAskAmong([ask], { ...setting, id: 'a2' as AskId, kind: 'support' }).id).toBe('a2');
    expect(setAskAmong([ask], { ...setting, id: 'a2' as AskId, dimension: 'gender' }).id).toBe('a2');
  });

  it.each(over)('that was %s is over, and may be asked anew', (_how, done) => {
    expect(withdrawAskOf(done, someTime)).toBeUndefined();
    expect(setAskAmong([done], { ...setting, id: 'a2' as AskId }).id).toBe('a2');
    expect(answerAskWith(done, { by: corinna, answer: 'no', at: someTime, fits: true })).toEqual({
      ok: false,
      error: { kind: 'NotOpen', state: 'not-this-time' },
    });
  });

  it('is taken back by its asker', () => {
    expect(withdrawAskOf(ask, someTime)).toEqual({ ...ask, withdrawnAt: someTime });
  });

  it('is answered by whom it was put to, once', () => {
    const answers = [{ person: corinna, answer: 'no', at: someTime }] as const;
    const answering = { by: corinna, answer: 'no', at: someTime, fits: true } as const;
    expect(answerAskWith(ask, answering)).toEqual({ ok: true, value: { ...ask, answers } });
    expect(answerAskWith({ ...ask, answers }, answering)).toEqual({ ok: true, value: undefined });
    expect(answerAskWith(ask, { ...answering, fits: false })).toEqual({
      ok: false,
      error: { kind: 'NotOpen', state: 'not-this-time' },
    });
  });
});
