import type { Labels } from './labels.js';
import { primaryLanguage } from './language-tag.js';

/** Words in one language, ready to be shown. */
export interface Localized {
  readonly text: string;
  /** BCP 47; `und` where no language is known. */
  readonly lang: string;
  readonly dir: TextDirection;
  /** None of the languages the reader asked for is there; English, or the bare word, stands in. */
  readonly isFallback: boolean;
}

export type TextDirection = 'LTR' | 'RTL';

/** The words in the first of these languages that has any (BCP 47 lookup, RFC 4647 §3.4), else in English. */
export function localize(labels: Labels, languages: readonly string[]): Localized {
  const tags = new Map(Object.keys(labels).map((tag) => [tag.toLowerCase(), tag]));
  for (const range of languages) {
    const tag = shorterAndShorter(range.toLowerCase())
      .map((one) => tags.get(one))
      .find((one) => one !== undefined);
    const text = tag === undefined ? undefined : labels[tag];
    if (tag !== undefined && text !== undefined) return { text, lang: tag, dir: directionOf(tag), isFallback: false };
  }
  return { text: labels.en, lang: 'en', dir: 'LTR', isFallback: languages.length > 0 };
}

/** `zh-hant-tw`, `zh-hant`, `zh`: a range and what it stands for when it is not there; single letters go with what follows. */
function shorterAndShorter(range: string): readonly string[] {
  const shorter = range.replace(/-[^-]*$/, '').replace(/-[a-z0-9]$/, '');
  return shorter === range ? [range] : [range, ...shorterAndShorter(shorter)];
}

/** Which way a language is written: by its script if the tag names one, else by its customary script. */
export function directionOf(tag: string): TextDirection {
  const script = tag
    .split('-')
    .slice(1)
    .find((part) => /^[a-z]{4}$/i.test(part))
    ?.toLowerCase();
  if (script !== undefined) return rightToLeftScripts.has(script) ? 'RTL' : 'LTR';
  return rightToLeftLanguages.has(primaryLanguage(tag)) ? 'RTL' : 'LTR';
}

/** Which way words of an unknown language are written: by their first letter. */
export function directionOfText(text: string): TextDirection {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return rightToLeftLetter.test(letter) ? 'RTL' : 'LTR';
}

const rightToLeftScripts: ReadonlySet<string> = new Set([
  'adlm',
  'arab',
  'aran',
  'hebr',
  'mand',
  'mend',
  'nkoo',
  'rohg',
  'samr',
  'syrc',
  'thaa',
  'yezi',
]);

const rightToLeftLanguages: ReadonlySet<string> = new Set([
  'aeb',
  'aii',
  'ajp',
  'apc',
  'ar',
  'arc',
  'arq',
  'ars',
  'ary',
  'arz',
  'azb',
  'bal',
  'bgn',
  'bqi',
  'ckb',
  'dv',
  'fa',
  'glk',
  'hac',
  'he',
  'khw',
  'ks',
  'lrc',
  'luz',
  'mzn',
  'nqo',
  'pnb',
  'prs',
  'ps',
  'rhg',
  'sd',
  'sdh',
  'skr',
  'syr',
  'ug',
  'ur',
  'yi',
]);

const rightToLeftLetter =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u;
