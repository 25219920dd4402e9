import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkit';

/** Letters to print with, best first: ours, then those whoever runs the server laid beside their data. */
export interface Fonts {
  readonly regular: readonly PrintFont[];
  readonly bold: readonly PrintFont[];
}

export interface PrintFont {
  readonly file: string;
  has(codePoint: number): boolean;
}

const require = createRequire(import.meta.url);

/** `folder` holds more fonts (`.ttf`, `.otf`, `.woff`), for scripts that ours has no letters for. It need not be there. */
export function readFonts(folder: string): Fonts {
  const [regular, bold] = ['DejaVuSans', 'DejaVuSans-Bold'].map((name) =>
    readFont(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)),
  );
  const more = filesIn(folder).map((file) => readFont(join(folder, file)));
  const ours = regular && bold ? { regular: [regular], bold: [bold, regular] } : { regular: [], bold: [] };
  return { regular: [...ours.regular, ...more], bold: [...ours.bold, ...more] };
}

function readFont(file: string): PrintFont {
  const font = create(readFileSync(file));
  if (!('hasGlyphForCodePoint' in font))
    throw new TypeError(`${file} holds several fonts; lay each in a file of its own.`);
  return { file, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /\.(ttf|otf|woff)$/i.test(file))
      .sort();
  } catch {
    return [];
  }
}
