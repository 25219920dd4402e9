import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../src/kernel/days.js';
import { changedSincePrinted } from '../../src/paper/changed-since-printed.js';
import type { ConsentForm } from '../../src/paper/consent-form.js';
import { signedWhen } from '../../src/paper/signed-when.js';
import { harbor, melodie, someTime } from '../../src/testing/specimens.js';

const wording = { version: '2026-11-25', language: 'en', text: 'I let them see this.' };
const formFor = (names: readonly string[]): ConsentForm =>
  ({
    id: '01960000-0000-7000-8000-0a1b2c3d4e5f',
    person: melodie,
    organization: harbor.id,
    kind: 'specific',
    decision: 'permit',
    purposes: ['support'],
    categories: ['story'],
    recipients: names.map((name) => ({ asked: { kind: 'outside', name }, name })),
    languages: ['en'],
    wording,
    printedAt: someTime,
  }) as unknown as ConsentForm;
const names = fc.array(fc.constantFrom('Corinna', 'Bo', 'أمير'), { minLength: 1, maxLength: 5 });

describe('a consent that was printed', () => {
  it('says what it said, until somebody on it goes or has another name; a line that is struck out does not count', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.boolean(), fc.infiniteStream(fc.boolean()), (those, nth, isGone, coin) => {
        const form = formFor(those);
        expect(changedSincePrinted(form, { names: those, wording })).toBeUndefined();
        const index = nth % those.length;
        const mark = `A${index + 1}`;
        const now = {
          names: those.map((one, at) => (at === index ? (isGone ? undefined : `${one} X`) : one)),
          wording,
        };
        const others = those.map((_, at) => `a${at + 1} `).filter((_, at) => at !== index && coin.next().value);
        expect(changedSincePrinted(form, now, others)).toEqual({
          kind: 'RecipientChanged',
          how: isGone ? 'gone' : 'renamed',
          mark,
        });
        expect(changedSincePrinted(form, now, [...others, ` ${mark.toLowerCase()}`])).toBeUndefined();
      }),
    );
  });

  it.each([
    { ...wording, version: '2027-01-01' },
    { ...wording, text: 'I let them see everything.' },
  ])('is of no use once its words are others, whatever is struck out: %o', (other) => {
    expect(changedSincePrinted(formFor(['Bo']), { names: ['Bo'], wording: other }, ['A1', 'B1'])).toEqual({
      kind: 'WordingChanged',
    });
  });

  it('was signed between the day it was printed and today, wherever on earth that is', () => {
    const printedAt = new Date('2030-05-01T09:00:00Z');
    const at = daysAfter(printedAt, 7);
    const days = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => daysAfter(printedAt, n));
    fc.assert(
      fc.property(days(-1, 7), (on) => {
        expect(signedWhen(on, { printedAt, at })).toEqual({ ok: true, value: on });
      }),
    );
    fc.assert(
      fc.property(fc.oneof(days(-900, -2), days(8, 900)), (on) => {
        expect(signedWhen(on, { printedAt, at })).toEqual({ ok: false, error: { kind: 'NotSignedThen' } });
      }),
    );
  });
});
