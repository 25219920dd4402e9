import { layLines, type Line, type Run } from './lay-lines.js';
import { edgesOf, makeRoom, type Paper, withFont } from './paper.js';
import type { Paragraph } from './sheet.js';

export interface Look {
  readonly size: number;
  readonly indent: number;
}

/** A run is shaped whole, so that letters join; without this, pdfkit shapes word by word and keeps the words' order. */
const whole = { features: [] };

export function heightOfLine(size: number): number {
  return size * 1.4;
}

/** Draws a paragraph line by line. Each line carries what it says, so that it is read as it was written. */
export function drawParagraph(
  paper: Paper,
  within: PDFKit.PDFStructureElement,
  paragraph: Paragraph,
  { size, indent }: Look,
): void {
  const { left, right } = edgesOf(paper);
  const measure = ({ text, font }: Run): number => withFont(paper, font, size).widthOfString(text, whole);
  const lines = layLines(paragraph, paper.fonts, { width: right - left - indent, measure });
  for (const line of lines) {
    makeRoom(paper, heightOfLine(size));
    const x = paragraph.direction === 'rtl' ? right - line.width : left + indent;
    drawLine(paper, within, line, { x, size, language: paragraph.language });
    paper.y += heightOfLine(size);
  }
}

interface Place {
  readonly x: number;
  readonly size: number;
  readonly language: string;
}

function drawLine(
  paper: Paper,
  within: PDFKit.PDFStructureElement,
  { runs, says }: Line,
  { x, size, language }: Place,
): void {
  if (says === '') return;
  const { doc } = paper;
  const said = { actual: says, ...(language !== '' && { lang: language }) };
  const content = doc.markStructureContent('Span', said);
  let at = x;
  for (const { text, font } of runs) {
    withFont(paper, font, size);
    doc.fillColor('#111').text(text, at, paper.y + size, { lineBreak: false, baseline: 'alphabetic', ...whole });
    at += doc.widthOfString(text, whole);
  }
  doc.endMarkedContent();
  within.add(content);
}
