import type { Result } from '@peerness/core';
import type { Fonts } from './fonts.js';
import type { CannotBeDrawn, TooLongToDraw } from './page-to-pdf.js';

/** Makes a PDF of a page of ours. */
export type PageToPdf = (page: string) => Promise<Result<Buffer, CannotBeDrawn | TooLongToDraw>>;

/** What it needs is loaded, and the fonts are read, when somebody first prints. `folder`: more fonts, if it is there. */
export function printer(folder: string): PageToPdf {
  let fonts: Fonts | undefined;
  return async (page) => {
    const [{ pageToPdf }, { readFonts }] = await Promise.all([import('./page-to-pdf.js'), import('./fonts.js')]);
    fonts ??= readFonts(folder);
    return pageToPdf(page, fonts, new Date());
  };
}
