import { ok, type Result } from '../kernel/result.js';
import type { Dimension } from './dimension.js';
import { plainObject, strayKey } from './plain-object.js';
import { readValue, readWords, type ValueRefusal } from './read-value.js';
import { unreadable } from './unreadable.js';
import type { Answer } from './value.js';

/** Words in which people describe themselves are at most this long, in UTF-16 code units. */
export const longestSelfDescription = 500;

/** The one door to an answer: from JSON of the shape of {@link Answer}, in canonical form. Never repeats what it refuses. */
export function readAnswer(dimension: Pick<Dimension, 'value'>, input: unknown): Result<Answer, ValueRefusal> {
  const object = plainObject(input);
  if (!object) return unreadable([], 'an object');
  const { answer } = object;
  if (!isAnswer(answer)) return unreadable(['answer'], `one of ${Object.keys(parts).join(', ')}`);
  const stray = strayKey(object, ['answer', ...parts[answer]]);
  if (stray !== undefined) return unreadable([stray], `nothing but ${['answer', ...parts[answer]].join(', ')} here`);
  switch (answer) {
    case 'value': {
      const value = readValue(dimension, object['value']);
      if (value.ok) return ok({ answer, value: value.value });
      return value.error.kind === 'UnreadableAnswer'
        ? unreadable(['value', ...value.error.path], value.error.expected)
        : value;
    }
    case 'self-described': {
      const words = readWords(object['words'], object['language'], longestSelfDescription);
      return words.ok ? ok({ answer, words: words.value.words, language: words.value.language }) : words;
    }
    case 'prefer-not-to-say':
    case 'unknown':
      return ok({ answer });
  }
}

const parts: { readonly [Form in Answer['answer']]: readonly string[] } = {
  value: ['value'],
  'self-described': ['words', 'language'],
  'prefer-not-to-say': [],
  unknown: [],
};

function isAnswer(input: unknown): input is Answer['answer'] {
  return typeof input === 'string' && Object.hasOwn(parts, input);
}
