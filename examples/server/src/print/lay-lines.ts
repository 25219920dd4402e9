import bidiFactory from 'bidi-js';
import LineBreaker from 'linebreak';
import type { Fonts, PrintFont } from './fonts.js';
import { clusters, fontFor, lettersOf } from './letters.js';
import type { Paragraph } from './sheet.js';

/** One line as it is drawn: parts from left to right, each in one font, and what it says in the order it is read. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly says: string;
}

export interface Run {
  readonly text: string;
  readonly font: PrintFont;
}

export type Measure = (run: Run) => number;

interface Styled {
  readonly text: string;
  /** By the place of each UTF-16 unit. */
  readonly fonts: readonly PrintFont[];
  readonly levels: Uint8Array;
}

const bidi = bidiFactory();

/** Nothing longer is measured, in UTF-16 units: it fits on no line, unless most of it is nothing to see. */
const longestLine = 500;

/** Breaks a paragraph into lines that fit: where its writing system lets a line end, or, within a long word, at a letter. */
export function layLines(
  { pieces, direction }: Pick<Paragraph, 'pieces' | 'direction'>,
  fonts: Fonts,
  { width, measure }: { readonly width: number; readonly measure: Measure },
): readonly Line[] {
  const seen = pieces.filter(({ isUnseen }) => !isUnseen);
  const whole = seen.map(({ text }) => text).join('');
  const chosen = seen.flatMap(({ text, isStrong }) => fontsAlong(text, isStrong ? fonts.bold : fonts.regular));
  const lines: Line[] = [];
  let start = 0;
  for (const text of whole.split('\n')) {
    const { levels } = bidi.getEmbeddingLevels(text, direction);
    const styled = { text, fonts: chosen.slice(start, start + text.length), levels };
    for (const [from, to] of breaks(styled, width, measure)) lines.push(lineOf(styled, from, to, measure));
    start += text.length + 1;
  }
  return lines;
}

/** For each UTF-16 unit. A blank of a rare kind that no font has is drawn by the first one. */
function fontsAlong(text: string, among: readonly PrintFont[]): readonly PrintFont[] {
  const [first] = among;
  return lettersOf(text).flatMap((letter) => {
    const font = fontFor(letter, among) ?? first;
    return font ? Array.from({ length: letter.length }, () => font) : [];
  });
}

function breaks(styled: Styled, width: number, measure: Measure): readonly (readonly [number, number])[] {
  const { text } = styled;
  const widthOf = (from: number, to: number): number =>
    to - from > longestLine ? Infinity : widthOfRuns(runsIn(styled, from, to), measure);
  const lines: (readonly [number, number])[] = [];
  let from = 0;
  let end = 0;
  let filled = 0;
  for (const next of places(text)) {
    if (filled + widthOf(end, trimmedEnd(styled, end, next)) > width && end > from) {
      lines.push([from, end]);
      [from, filled] = [end, 0];
    }
    while (end === from && widthOf(from, trimmedEnd(styled, from, next)) > width) {
      from += lettersThatFit(text.slice(from, next), (length) => widthOf(from, from + length) <= width);
      lines.push([end, from]);
      end = from;
    }
    filled += widthOf(end, next);
    end = next;
  }
  if (end > from || lines.length === 0) lines.push([from, end]);
  return lines;
}

/** Where a line may end, up to the end of the text. */
function places(text: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const found: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.push(next.position);
  return found;
}

/** At least one letter, so that every word ends. */
function lettersThatFit(word: string, fits: (length: number) => boolean): number {
  let length = 0;
  for (const { segment } of clusters.segment(word.slice(0, longestLine))) {
    if (length > 0 && !fits(length + segment.length)) break;
    length += segment.length;
  }
  return length;
}

function lineOf(styled: Styled, from: number, to: number, measure: Measure): Line {
  const runs = runsIn(styled, from, trimmedEnd(styled, from, to));
  return { runs: inSight(runs), width: widthOfRuns(runs, measure), says: styled.text.slice(from, to) };
}

function trimmedEnd({ text }: Styled, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

interface LeveledRun extends Run {
  readonly level: number;
}

/** As they are read: each as long as font and direction stay the same. */
function runsIn({ text, fonts, levels }: Styled, from: number, to: number): readonly LeveledRun[] {
  const runs: LeveledRun[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    const font = fonts[start];
    const level = levels[start] ?? 0;
    if (at < to && fonts[at] === font && levels[at] === level) continue;
    if (font) runs.push({ font, level, text: drawn(text.slice(start, at), level) });
    start = at;
  }
  return runs;
}

/** UAX 9, L2: from the highest level down, what stands beside each other at it or above changes sides. */
function inSight(runs: readonly LeveledRun[]): readonly Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1)
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  return order;
}

/** Brackets turn with what they stand in. A shaper turns whole words of a script that runs to the left; the rest is turned here. */
function drawn(text: string, level: number): string {
  if (level % 2 === 0) return text;
  const mirrored = [...text].map((one) => bidi.getMirroredCharacter(one) ?? one).join('');
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
    ? mirrored
    : [...lettersOf(mirrored)].reverse().join('');
}

function widthOfRuns(runs: readonly Run[], measure: Measure): number {
  return runs.reduce((sum, run) => sum + measure(run), 0);
}
