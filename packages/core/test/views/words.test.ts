import { describe, expect, it } from 'vitest';
import { builtIn } from '../../src/dimension/built-in/index.js';
import { changeEffects, choiceKinds } from '../../src/explanation.js';
import { meetingLabels } from '../../src/views/words/meetings.js';
import { roleLabels } from '../../src/views/words/roles.js';
import { say } from '../../src/views/words/say.js';
import { sectionLabels } from '../../src/views/words/sections.js';
import { sayWouldChange } from '../../src/views/words/say-would-change.js';
import { sentences } from '../../src/views/words/sentences.js';
import { choiceSentences, effectSentences } from '../../src/views/words/would-change.js';

/** What could be chosen otherwise, of one thing and of several. */
const choices = Object.fromEntries(
  Object.entries(choiceSentences).flatMap(([kind, { one, several }]) => [
    [`${kind} one`, one],
    [`${kind} several`, several],
  ]),
);
const all = Object.entries({
  ...sentences,
  ...roleLabels,
  ...sectionLabels,
  ...meetingLabels,
  ...choices,
  ...effectSentences,
});
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

  it('say everything that could be chosen otherwise, of one thing and of several, with nothing left to fill in', () => {
    const dimension = builtIn.find(({ id }) => id === 'pastime');
    if (!dimension) throw new Error('no pastime');
    expect(Object.keys(choiceSentences).sort()).toEqual([...choiceKinds].sort());
    expect(Object.keys(effectSentences).sort()).toEqual([...changeEffects].sort());
    for (const kind of choiceKinds) {
      for (const effect of changeEffects) {
        const values = ['singing', 'chess'].map((key) => ({ form: 'choice' as const, key }));
        const change = { kind, effect, dimension, values, importance: { now: 3, then: 4 } };
        for (const languages of [['en'], ['es']]) {
          const [one, several] = [{ ...change, values: values.slice(0, 1) }, change].map((each) =>
            sayWouldChange(each, languages),
          );
          expect(several?.lang).toBe(languages[0]);
          expect(`${one?.text} ${several?.text}`).not.toMatch(/[{}]|undefined/);
          expect(one?.text).not.toContain(', ajedrez');
          expect(several?.text.split('?')[0]).not.toBe(one?.text.split('?')[0]);
        }
      }
    }
  });

  it('take what is filled in as it is, braces and all', () => {
    expect(say({ en: '{name} and {reach}' }, ['en'], { name: '{reach} $& $1', reach: 'x' }).text).toBe(
      '{reach} $& $1 and x',
    );
  });
});
