import { canonicalLanguageTag, type UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText, type UnreadableText } from '../kernel/text.js';
import { longestMeasure, longestWords } from './roadmap-item.js';

/** Somebody’s words and the language they are in, in its canonical form. */
export interface Said {
  readonly words: string;
  readonly language: string;
}

/** A text that cannot be kept, with the part of the command it came in. */
export type UnreadableWords = UnreadableText & { readonly path: readonly string[] };

/** A language tag that is none, with the part of the command it came in. */
export type UnreadableTag = UnreadableLanguage & { readonly path: readonly string[] };

/** Kept verbatim, lines and tabs included; a control character, which no reader could see, is refused. */
export function readSaid({ words, language }: Said): Result<Said, UnreadableWords | UnreadableTag> {
  const text = readVisible(words, longestWords, 'words');
  if (!text.ok) return text;
  const tag = canonicalLanguageTag(language);
  return tag === undefined
    ? err({ kind: 'UnreadableLanguage', path: ['language'] })
    : ok({ words: text.value, language: tag });
}

export function readMeasure(measure: string): Result<string, UnreadableWords> {
  return readVisible(measure, longestMeasure, 'measure');
}

/** What is being written may say nothing yet; everything else holds for it, too. */
export function readDraft({ words, language }: Said): Result<Said, UnreadableWords | UnreadableTag> {
  const read = readSaid({ words, language });
  const saysNothing = !read.ok && read.error.kind === 'UnreadableText' && read.error.problem === 'empty';
  if (!saysNothing || words.length > longestWords || control.test(words)) return read;
  const tag = canonicalLanguageTag(language);
  return tag === undefined ? err({ kind: 'UnreadableLanguage', path: ['language'] }) : ok({ words, language: tag });
}

function readVisible(input: string, longest: number, name: string): Result<string, UnreadableWords> {
  const text = readText(input, longest);
  if (!text.ok) return err({ ...text.error, path: [name] });
  return control.test(input)
    ? err({ kind: 'UnreadableText', problem: 'control-character', longest, path: [name] })
    : text;
}

/** Control characters, but for the tab and the ends of lines. */
const control = /(?![\t\n\r])\p{Cc}/u;
