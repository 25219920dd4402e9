import type { Fonts, PrintFont } from './fonts.js';

/** What somebody sees as one letter. */
export const clusters: Intl.Segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Nothing is drawn for these: they join or part letters, or tell which way words run. */
const unseen = /^[\p{Cf}\p{Variation_Selector}]$/u;

/** The first of the fonts that has the whole letter, or nothing: it can't be drawn. */
export function fontFor(letter: string, among: readonly PrintFont[]): PrintFont | undefined {
  const seen = [...letter].filter((one) => !unseen.test(one));
  return among.find((font) => seen.every((one) => font.has(one.codePointAt(0) ?? 0)));
}

export function lettersOf(text: string): readonly string[] {
  return [...clusters.segment(text)].map(({ segment }) => segment);
}

/** The letters of a text that none of the fonts has, each once. */
export function missingIn(text: string, { regular }: Fonts): readonly string[] {
  return [...new Set(lettersOf(text))].filter((letter) => letter.trim() !== '' && !fontFor(letter, regular));
}
