import { describe, expect, it } from 'vitest';
import { meetingLabels } from '../../src/views/words/meetings.js';
import { roleLabels } from '../../src/views/words/roles.js';
import { say } from '../../src/views/words/say.js';
import { sectionLabels } from '../../src/views/words/sections.js';
import { sentences } from '../../src/views/words/sentences.js';

const all = Object.entries({ ...sentences, ...roleLabels, ...sectionLabels, ...meetingLabels });
const braces = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(([brace]) => brace).sort();

describe('the words beside an answer', () => {
  it.each(all)('are there in English and Spanish, with the same gaps (%s)', (_, labels) => {
    expect(Object.keys(labels).sort()).toEqual(['en', 'es']);
    expect(labels['es']?.trim()).not.toBe('');
    expect(braces(labels['es'])).toEqual(braces(labels.en));
  });

  it('speak of people', () => {
    for (const [, { en }] of all) expect(en).not.toMatch(/patient|client|user|complian|case|disorder|WRAP/i);
  });

  it('are filled in, in the language of the sentence', () => {
    const sentence = { en: 'You both say: {what}.', es: 'Tú también: {what}.' };
    const what = (languages: readonly string[]) => (languages[0] === 'es' ? 'cantar' : 'singing');
    expect(say(sentence, ['es'], { what })).toEqual({
      text: 'Tú también: cantar.',
      lang: 'es',
      dir: 'LTR',
      isFallback: false,
    });
    expect(say(sentence, ['ar'], { what })).toEqual({
      text: 'You both say: singing.',
      lang: 'en',
      dir: 'LTR',
      isFallback: true,
    });
  });

  it('take what is filled in as it is, braces and all', () => {
    expect(say({ en: '{name} and {reach}' }, ['en'], { name: '{reach} $& $1', reach: 'x' }).text).toBe(
      '{reach} $& $1 and x',
    );
  });
});
