import { err, ok, type Result } from '@peerness/core';
import type { Fonts } from './fonts.js';
import { missingIn } from './letters.js';
import { printSheet } from './print-sheet.js';
import { readPage } from './read-page.js';

/** No font here has these letters. Nothing is printed, rather than something with words missing. */
export interface CannotBeDrawn {
  readonly kind: 'CannotBeDrawn';
  readonly letters: readonly string[];
}

/** More than a server lays out at once. The page itself is printed by whatever shows it. */
export interface TooLongToDraw {
  readonly kind: 'TooLongToDraw';
}

/** In UTF-16 units, and in lines somebody ended: some seventy sheets. */
const longest = { text: 200_000, lines: 3_000 };

/** A page of ours as a PDF that says the same, in the same order, with the same languages. */
export async function pageToPdf(
  html: string,
  fonts: Fonts,
  at: Date,
): Promise<Result<Buffer, CannotBeDrawn | TooLongToDraw>> {
  const sheet = readPage(html);
  const drawn = sheet.blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ pieces }) => pieces));
  const words = drawn.flatMap(({ text, isUnseen }) => (isUnseen ? [] : [text])).join('\n');
  if (words.length > longest.text || words.split('\n').length > longest.lines) return err({ kind: 'TooLongToDraw' });
  const letters = missingIn(words, fonts);
  return letters.length > 0 ? err({ kind: 'CannotBeDrawn', letters }) : ok(await printSheet(sheet, fonts, at));
}
