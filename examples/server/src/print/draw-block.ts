import { drawParagraph, heightOfLine } from './draw-paragraph.js';
import { edgesOf, makeRoom, type Paper } from './paper.js';
import type { Block, Paragraph } from './sheet.js';

type Tagged = PDFKit.PDFStructureElement;

/** In points. */
const looks: {
  readonly [Kind in Block['kind']]: { readonly tag: string; readonly size: number; readonly before: number };
} = {
  title: { tag: 'H1', size: 18, before: 0 },
  heading: { tag: 'H2', size: 14, before: 16 },
  paragraph: { tag: 'P', size: 11, before: 8 },
  line: { tag: 'LI', size: 11, before: 7 },
};
const smallSize = 9.5;
const markColumn = 42;
const roomToWrite = 14;

/** Draws one block, and answers where it stands in what is read. A heading never ends a page. */
export function drawBlock(paper: Paper, block: Block): Tagged {
  const { kind, mark } = block;
  const { tag, size, before } = looks[kind];
  const isLine = kind === 'line';
  const tagged = paper.doc.struct(tag);
  paper.y += before;
  makeRoom(paper, heightOfLine(size) * (kind === 'heading' ? 4 : 1) + (isLine ? roomToWrite : 0));
  if (mark !== undefined) drawMark(paper, tagged, { mark, size, tag: isLine ? 'Lbl' : 'Span' });
  const body = isLine ? paper.doc.struct('LBody') : tagged;
  if (isLine) tagged.add(body);
  for (const paragraph of block.paragraphs) {
    const within = isLine ? paper.doc.struct('P', saidOf(paragraph)) : body;
    if (isLine) body.add(within);
    const look = { size: paragraph.isSmall ? smallSize : size, indent: mark === undefined ? 0 : markColumn };
    drawParagraph(paper, within, kind === 'title' || kind === 'heading' ? strong(paragraph) : paragraph, look);
    if (isLine) within.end();
  }
  if (isLine) {
    body.end();
    rule(paper, block.paragraphs.every(isUnseen) ? roomToWrite : 4);
  }
  tagged.end();
  return tagged;
}

/** In a column of its own; the words begin beside it. */
function drawMark(
  paper: Paper,
  tagged: Tagged,
  { mark, size, tag }: { readonly mark: string; readonly size: number; readonly tag: string },
): void {
  const top = paper.y;
  const label = paper.doc.struct(tag);
  tagged.add(label);
  const pieces = [{ text: mark, isStrong: true, isUnseen: false }];
  drawParagraph(paper, label, { language: '', direction: 'ltr', isSmall: false, pieces }, { size, indent: 0 });
  label.end();
  paper.y = top;
}

/** A rule below what stands there, with room to write by hand above it where nothing does. It is nothing to be read. */
function rule(paper: Paper, room: number): void {
  const { doc } = paper;
  const { left, right } = edgesOf(paper);
  paper.y += room;
  doc.markContent('Artifact', { type: 'Layout' });
  doc.moveTo(left, paper.y).lineTo(right, paper.y).lineWidth(0.5).strokeColor('#767676').stroke();
  doc.endMarkedContent();
}

function strong(paragraph: Paragraph): Paragraph {
  return { ...paragraph, pieces: paragraph.pieces.map((piece) => ({ ...piece, isStrong: true })) };
}

/** Where there is nothing to see, it is said all the same. */
function saidOf(paragraph: Paragraph): { readonly lang: string; readonly actual?: string } {
  const { language: lang, pieces } = paragraph;
  return isUnseen(paragraph) ? { lang, actual: pieces.map(({ text }) => text).join('') } : { lang };
}

function isUnseen({ pieces }: Paragraph): boolean {
  return pieces.every((piece) => piece.isUnseen);
}
