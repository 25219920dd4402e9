import { describe, expect, it } from 'vitest';
import { type Consent, type ConsentId, isInForce } from '../../src/consent/consent.js';
import { giveConsentAmong } from '../../src/consent/give-consent.js';
import { withdrawnAmong } from '../../src/consent/withdraw-consent.js';
import { corinna, daysAfter, longBefore, melodie, someTime } from '../../src/testing/specimens.js';

const subject = { kind: 'plan-section', plan: 'p1', section: 's1', connection: 'k1' } as const;
const given: Consent = { id: 'c1' as ConsentId, person: melodie, recipient: corinna, subject, givenAt: longBefore };
const again = { id: 'c2' as ConsentId, person: melodie, recipient: corinna, subject, at: someTime };

describe('a consent', () => {
  it('holds from the instant it is given, until the instant it ends or is withdrawn', () => {
    expect(isInForce(given, longBefore)).toBe(true);
    expect(isInForce(given, new Date(longBefore.getTime() - 1))).toBe(false);
    expect(isInForce({ ...given, until: someTime }, new Date(someTime.getTime() - 1))).toBe(true);
    expect(isInForce({ ...given, until: someTime }, someTime)).toBe(false);
    expect(isInForce({ ...given, withdrawnAt: someTime }, someTime)).toBe(false);
  });

  it('given again is the one that holds, kept again with the end now wished for', () => {
    const until = daysAfter(someTime, 7);
    expect(giveConsentAmong([{ value: given, version: 3 }], { ...again, until })).toEqual({
      value: { ...given, until },
      version: 3,
    });
    expect(giveConsentAmong([{ value: { ...given, until }, version: 3 }], again)).toEqual({ value: given, version: 3 });
  });

  it.each<[string, Partial<Consent>]>([
    ['was withdrawn', { withdrawnAt: someTime }],
    ['has ended', { until: someTime }],
    ['was given to someone else', { recipient: melodie }],
    ['shows another section', { subject: { ...subject, section: 's2' } }],
    ['was given on another connection', { subject: { ...subject, connection: 'k2' } }],
    ['shows a way to get in touch', { subject: { kind: 'contact', connection: 'k1' } }],
  ])('is a new one where the earlier %s', (_why, over) => {
    expect(giveConsentAmong([{ value: { ...given, ...over }, version: 1 }], again)).toEqual({
      value: { ...given, id: again.id, givenAt: someTime },
      version: 0,
    });
  });

  it('is withdrawn once', () => {
    const withdrawn = { ...given, withdrawnAt: longBefore };
    expect(
      withdrawnAmong(
        [
          { value: given, version: 1 },
          { value: withdrawn, version: 2 },
        ],
        someTime,
      ),
    ).toEqual([{ value: { ...given, withdrawnAt: someTime }, version: 1 }]);
  });
});
