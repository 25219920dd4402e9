import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../src/dimension/dimension.js';
import { readAnswer } from '../../src/dimension/read-answer.js';
import type { Answer } from '../../src/dimension/value.js';
import { ok } from '../../src/kernel/result.js';
import { anyValueOn, builtInNamed, everyDimension, yearsOnTheWay } from './values.js';

const language = builtInNamed('language');
const pastime = builtInNamed('pastime');
const area = builtInNamed('neighbourhood');
const slots = builtInNamed('availability');
const school = builtInNamed('school');
const pronouns = builtInNamed('pronouns');
const withRetired: Dimension = {
  ...pastime,
  value: { form: 'choice', options: [{ key: 'telegraphy', labels: { en: 'Telegraphy' }, retired: true }] },
};

const value = (inner: unknown) => ({ answer: 'value', value: inner });

describe('reading an answer', () => {
  it.each<[string, Dimension, unknown, Answer]>([
    ['an option', pastime, value({ key: 'chess' }), { answer: 'value', value: { form: 'choice', key: 'chess' } }],
    [
      'an option with its form',
      pastime,
      value({ form: 'choice', key: 'chess' }),
      { answer: 'value', value: { form: 'choice', key: 'chess' } },
    ],
    [
      'a property that is undefined, as if it were not there',
      pastime,
      value({ key: 'chess', tag: undefined }),
      { answer: 'value', value: { form: 'choice', key: 'chess' } },
    ],
    [
      'a language, its tag made canonical',
      language,
      value({ tag: 'es-mx', proficiency: 'good' }),
      { answer: 'value', value: { form: 'language', tag: 'es-MX', proficiency: 'good' } },
    ],
    [
      'a sign language written as an extension',
      language,
      value({ tag: 'sgn-ase', proficiency: 'excellent' }),
      { answer: 'value', value: { form: 'language', tag: 'ase', proficiency: 'excellent' } },
    ],
    [
      'a language by its old tag',
      language,
      value({ tag: 'iw', proficiency: 'fair' }),
      { answer: 'value', value: { form: 'language', tag: 'he', proficiency: 'fair' } },
    ],
    [
      'an area in capitals',
      area,
      value({ path: 'us/tx/787' }),
      { answer: 'value', value: { form: 'area', path: 'US/TX/787' } },
    ],
    [
      'half-hours in order, each once',
      slots,
      value({ slots: [40, 3, 40] }),
      { answer: 'value', value: { form: 'week-slots', slots: [3, 40] } },
    ],
    [
      'a name, verbatim',
      school,
      value({ name: '  Lincoln   HIGH ' }),
      { answer: 'value', value: { form: 'name', name: '  Lincoln   HIGH ' } },
    ],
    [
      'words that are only shown',
      pronouns,
      value({ words: 'they/them', language: 'EN' }),
      { answer: 'value', value: { form: 'words', words: 'they/them', language: 'en' } },
    ],
    [
      'an interval',
      yearsOnTheWay,
      value({ from: 0, to: 0 }),
      { answer: 'value', value: { form: 'interval', from: 0, to: 0 } },
    ],
    [
      "one's own words",
      pastime,
      { answer: 'self-described', words: 'ملاحظة الطيور', language: 'ar' },
      { answer: 'self-described', words: 'ملاحظة الطيور', language: 'ar' },
    ],
    ['that one prefers not to say', pastime, { answer: 'prefer-not-to-say' }, { answer: 'prefer-not-to-say' }],
    ['that one does not know', pastime, { answer: 'unknown' }, { answer: 'unknown' }],
  ])('takes %s', (_, dimension, input, answer) => {
    expect(readAnswer(dimension, input)).toEqual(ok(answer));
  });

  it.each<[string, Dimension, unknown, readonly string[]]>([
    ['nothing at all', pastime, undefined, []],
    ['null', pastime, null, []],
    ['a list', pastime, [value({ key: 'chess' })], []],
    ['an answer of no known kind', pastime, { answer: 'maybe' }, ['answer']],
    ['an answer named like something every object has', pastime, { answer: 'toString' }, ['answer']],
    ['a value where none belongs', pastime, { answer: 'unknown', value: { key: 'chess' } }, ['value']],
    ['words beside a value', pastime, { ...value({ key: 'chess' }), words: 'secret' }, ['words']],
    ['no value', pastime, { answer: 'value' }, ['value']],
    ['the form of another dimension', pastime, value({ form: 'name', name: 'secret' }), ['value', 'form']],
    ['a part nobody asked for', pastime, value({ key: 'chess', note: 'secret' }), ['value', 'note']],
    ['an option nobody offers', pastime, value({ key: 'secret' }), ['value', 'key']],
    ['an option no longer offered', withRetired, value({ key: 'telegraphy' }), ['value', 'key']],
    ["an option's label", pastime, value({ key: 'Chess' }), ['value', 'key']],
    ['a tag that is none', language, value({ tag: 'secret!', proficiency: 'good' }), ['value', 'tag']],
    ['a tag of no language', language, value({ tag: 'xx', proficiency: 'good' }), ['value', 'tag']],
    ['a private tag', language, value({ tag: 'x-secret', proficiency: 'good' }), ['value', 'tag']],
    ['no proficiency', language, value({ tag: 'es' }), ['value', 'proficiency']],
    ['an address', area, value({ path: 'US/TX/787/12 Secret Street' }), ['value', 'path']],
    ['a whole postcode', area, value({ path: 'GB/LND/SW1A1AA' }), ['value', 'path']],
    ['no country', area, value({ path: 'TEXAS' }), ['value', 'path']],
    ['an empty level', area, value({ path: 'US//787' }), ['value', 'path']],
    ['no half-hours', slots, value({ slots: [] }), ['value', 'slots']],
    ['a half-hour after the week', slots, value({ slots: [3, 336] }), ['value', 'slots', '1']],
    ['a half-hour before it', slots, value({ slots: [-1] }), ['value', 'slots', '0']],
    ['half a half-hour', slots, value({ slots: [1, 2, 2.5] }), ['value', 'slots', '2']],
    ['a name that is a number', school, value({ name: 12 }), ['value', 'name']],
    ['words in no language', pronouns, value({ words: 'secret', language: 'secret!' }), ['value', 'language']],
    ['an interval that ends before it begins', yearsOnTheWay, value({ from: 5, to: 4 }), ['value', 'to']],
    ['an interval that begins too early', yearsOnTheWay, value({ from: -1, to: 4 }), ['value', 'from']],
    ['own words in no language', pastime, { answer: 'self-described', words: 'secret' }, ['language']],
  ])('refuses %s, says where, and repeats nothing', (_, dimension, input, path) => {
    const refused = readAnswer(dimension, input);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'UnreadableAnswer', path } });
    expect(refused.ok ? '' : JSON.stringify({ ...refused.error, path: [] })).not.toMatch(/secret/i);
  });

  it.each<[string, Dimension, unknown, string]>([
    ['an empty name', school, value({ name: ' ' }), 'empty'],
    ['a name without end', school, value({ name: 'x'.repeat(121) }), 'too-long'],
    [
      'a character nobody can see',
      pastime,
      { answer: 'self-described', words: 'a\0b', language: 'en' },
      'null-character',
    ],
    ['half a character', pronouns, value({ words: '\ud800', language: 'en' }), 'lone-surrogate'],
  ])('refuses %s as text', (_, dimension, input, problem) => {
    expect(readAnswer(dimension, input)).toMatchObject({ ok: false, error: { kind: 'UnreadableText', problem } });
  });

  it.each(everyDimension.map((dimension) => [dimension.id, dimension] as const))(
    'reads back whatever it answered, through JSON, on %s',
    (_, dimension) => {
      fc.assert(
        fc.property(anyValueOn(dimension), (canonical) => {
          const read = readAnswer(dimension, { answer: 'value', value: canonical });
          expect(read).toEqual(ok({ answer: 'value', value: canonical }));
          expect(readAnswer(dimension, JSON.parse(JSON.stringify(read.ok && read.value)))).toEqual(read);
        }),
      );
    },
  );

  it('answers, and never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyDimension), fc.anything(), (dimension, input) => {
        expect(typeof readAnswer(dimension, input).ok).toBe('boolean');
        expect(typeof readAnswer(dimension, value(input)).ok).toBe('boolean');
      }),
    );
  });
});
