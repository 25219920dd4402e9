import PDFDocument from 'pdfkit';
import type { Fonts, PrintFont } from './fonts.js';
import type { Sheet } from './sheet.js';

/** A PDF being drawn, and how far down its page one is, in points. */
export interface Paper {
  readonly doc: InstanceType<typeof PDFDocument>;
  readonly fonts: Fonts;
  y: number;
}

const margin = 43;

/** PDF/UA-1. The types of pdfkit don't know of it yet. */
const accessible = { subset: 'PDF/UA' } as unknown as Pick<PDFKit.PDFDocumentOptions, 'subset'>;

export function beginPaper({ language, title }: Sheet, fonts: Fonts, at: Date): Paper {
  const [regular] = fonts.regular;
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    ...accessible,
    tagged: true,
    displayTitle: true,
    lang: language,
    bufferPages: true,
    ...(regular && { font: regular.file }),
    info: { Title: title, CreationDate: at, ModDate: at, Producer: 'Peerness', Creator: 'Peerness' },
  });
  return { doc, fonts, y: margin };
}

/** What words may fill, from left to right. */
export function edgesOf({ doc }: Paper): { readonly left: number; readonly right: number } {
  return { left: margin, right: doc.page.width - margin };
}

/** A new page where this much doesn't fit any more. */
export function makeRoom(paper: Paper, height: number): void {
  if (paper.y + height <= paper.doc.page.height - margin) return;
  paper.doc.addPage();
  paper.y = margin;
}

export function withFont({ doc }: Paper, font: PrintFont, size: number): Paper['doc'] {
  return doc.font(font.file).fontSize(size);
}

/** So that sheets that came apart find their order. It is no part of what is read. */
export function numberPages(paper: Paper): void {
  const { doc, fonts } = paper;
  const [font] = fonts.regular;
  const { count } = doc.bufferedPageRange();
  if (!font || count < 2) return;
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    const text = `${page + 1} / ${count}`;
    const { width, height } = doc.page;
    withFont(paper, font, 9).text(text, (width - doc.widthOfString(text)) / 2, height - margin + 12, {
      lineBreak: false,
    });
    doc.endMarkedContent();
  }
}
