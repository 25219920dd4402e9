import { canonicalLanguageTag } from '../kernel/language-tag.js';
import type { Labels } from '../kernel/labels.js';
import { ok } from '../kernel/result.js';
import { plainObject } from './plain-object.js';
import { misfit, type Read, text } from './reading.js';

const mostLanguages = 60;

/** Words by language tag, English among them. `words` says what may stand in each. */
export function labels(longest: number, words: Read<string> = text(longest)): Read<Labels> {
  return (input, path) => {
    const object = plainObject(input);
    if (!object) return misfit(path, 'an object of words by language tag');
    const tags = Object.keys(object);
    if (!tags.includes('en')) return misfit([...path, 'en'], 'words in English');
    if (tags.length > mostLanguages) return misfit(path, `at most ${mostLanguages} languages`);
    const read: Record<string, string> = {};
    for (const tag of tags) {
      if (canonicalLanguageTag(tag) !== tag) return misfit([...path, tag], 'a canonical BCP 47 tag');
      const word = words(object[tag], [...path, tag]);
      if (!word.ok) return word;
      read[tag] = word.value;
    }
    return ok(read as Labels);
  };
}
