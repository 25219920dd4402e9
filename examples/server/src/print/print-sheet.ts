import { drawBlock } from './draw-block.js';
import type { Fonts } from './fonts.js';
import { beginPaper, numberPages, type Paper } from './paper.js';
import type { Sheet } from './sheet.js';

/**
 * Draws a sheet as a tagged PDF (PDF/UA): title, language, headings and lists are in it for whoever reads with ears, and
 * every line carries its own text as it is read, whichever way its letters run. Every letter must be in `fonts`.
 */
export function printSheet(sheet: Sheet, fonts: Fonts, at: Date): Promise<Buffer> {
  const paper = beginPaper(sheet, fonts, at);
  const { doc } = paper;
  const printed = collected(doc);
  const root = doc.struct('Document', { lang: sheet.language });
  doc.addStructure(root);
  let list: PDFKit.PDFStructureElement | undefined;
  for (const block of sheet.blocks) {
    if (block.kind !== 'line') {
      list?.end();
      list = undefined;
    } else if (!list) {
      list = doc.struct('L');
      root.add(list);
    }
    (list ?? root).add(drawBlock(paper, block));
  }
  list?.end();
  root.end();
  numberPages(paper);
  doc.end();
  return printed;
}

function collected(doc: Paper['doc']): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}
