import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownLanguages } from '../../src/dimension/known-languages.js';
import { languageNames } from '../../src/dimension/language-names.js';
import { answerLabel, valueLabel } from '../../src/dimension/value-label.js';
import type { Value } from '../../src/dimension/value.js';
import type { Dimension } from '../../src/dimension/dimension.js';
import { anyValueOn, builtInNamed, everyDimension, yearsOnTheWay } from './values.js';

const language = builtInNamed('language');

describe('the words for a value', () => {
  it.each<[Dimension, Value, string, string]>([
    [builtInNamed('pastime'), { form: 'choice', key: 'chess' }, 'Ajedrez', 'es'],
    [builtInNamed('age-band'), { form: 'ordered', key: '25-34' }, 'De 25 a 34 años', 'es'],
    [language, { form: 'language', tag: 'ase', proficiency: 'good' }, 'lengua de señas americana', 'es'],
    [language, { form: 'language', tag: 'es-MX', proficiency: 'good' }, 'español (MX)', 'es'],
    [builtInNamed('availability'), { form: 'week-slots', slots: [1] }, '1 media hora por semana', 'es'],
    [builtInNamed('availability'), { form: 'week-slots', slots: [1, 2, 3] }, '3 medias horas por semana', 'es'],
    [builtInNamed('neighbourhood'), { form: 'area', path: 'US/TX/787' }, 'US/TX/787', 'und'],
    [builtInNamed('school'), { form: 'name', name: 'Lincoln High' }, 'Lincoln High', 'und'],
    [builtInNamed('pronouns'), { form: 'words', words: 'elle', language: 'es' }, 'elle', 'es'],
    [yearsOnTheWay, { form: 'interval', from: 1, to: 3 }, '1–3 years', 'und'],
  ])('on %o', (dimension, value, text, lang) => {
    expect(valueLabel(dimension, value, ['es-MX', 'en'])).toEqual({ text, lang, dir: 'LTR', isFallback: false });
  });

  it('fall back to English, to the tag, to the key, and say so', () => {
    expect(valueLabel(builtInNamed('pastime'), { form: 'choice', key: 'chess' }, ['de'])).toMatchObject({
      text: 'Chess',
      lang: 'en',
      isFallback: true,
    });
    expect(valueLabel(language, { form: 'language', tag: 'brh', proficiency: 'good' }, ['en'])).toMatchObject({
      text: 'brh',
      lang: 'und',
      isFallback: true,
    });
    expect(valueLabel(builtInNamed('pastime'), { form: 'choice', key: 'telegraphy' }, ['en'])).toMatchObject({
      text: 'telegraphy',
      isFallback: true,
    });
  });

  it('run the way they are written', () => {
    const words = { answer: 'self-described', words: 'أحب الشعر', language: 'ar' } as const;
    expect(answerLabel(builtInNamed('pastime'), words, ['en'])).toEqual({
      text: 'أحب الشعر',
      lang: 'ar',
      dir: 'RTL',
      isFallback: false,
    });
    expect(valueLabel(builtInNamed('school'), { form: 'name', name: 'מדרש' }, ['en']).dir).toBe('RTL');
  });

  it('keep apart not wanting to say and not knowing', () => {
    const said = (['prefer-not-to-say', 'unknown'] as const).map(
      (answer) => answerLabel(language, { answer }, ['es']).text,
    );
    expect(said).toEqual(['Prefiero no decirlo', 'No lo sé']);
  });

  it('are there for whatever can be said', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...everyDimension)
          .chain((dimension) => anyValueOn(dimension).map((value) => ({ dimension, value }))),
        ({ dimension, value }) => {
          expect(valueLabel(dimension, value, ['es', 'en']).text.trim()).not.toBe('');
        },
      ),
    );
  });
});

describe('the languages with a name', () => {
  it('are languages someone can say they speak, in both languages of the labels', () => {
    expect(languageNames.size).toBeGreaterThan(70);
    for (const [tag, labels] of languageNames) {
      expect([tag, knownLanguages.has(tag)]).toEqual([tag, true]);
      expect(Object.keys(labels)).toEqual(['en', 'es']);
    }
  });
});
