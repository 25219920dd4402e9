import fc from 'fast-check';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Fonts, readFonts } from '../../src/print/fonts.js';
import { layLines } from '../../src/print/lay-lines.js';
import { pageToPdf } from '../../src/print/page-to-pdf.js';
import { readPage } from '../../src/print/read-page.js';
import { otherPages } from './other-pages.js';
import { type Read, readPdf } from './read-pdf.js';

const require = createRequire(import.meta.url);
const fonts = readFonts('/nowhere');
const at = new Date('2026-11-27T12:00:00Z');

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const line = (mark: string, words: string, language = 'es', dir = 'ltr'): string =>
  `<li><span class="mark">${mark}</span> <p class="words" lang="${language}" dir="${dir}">${escaped(words)}</p></li>`;
const page = (...lines: readonly string[]): string =>
  `<!doctype html><html lang="es" dir="ltr"><head><title>Cuando llega el invierno</title><style>p{}</style></head><body><main>
<h1 dir="ltr">Cuando llega el invierno</h1>
<p>Código: <strong><bdi>7KQ-3MX-RT9</bdi></strong></p>
<section>
<h2 dir="ltr"><span class="mark">A</span> Lo que me ayuda</h2>
<ol>
${lines.join('\n')}
<li class="empty"><span class="mark">A9</span> <span class="unseen">Línea vacía</span></li>
</ol>
</section>
</main></body></html>`;

const made = async (html: string, among: Fonts = fonts): Promise<Read> => {
  const pdf = await pageToPdf(html, among, at);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  return readPdf(pdf.value);
};
/** What is said, without where lines end. */
const flat = (words: string): string => words.replace(/\s+/g, '');

const ltr = 'Té con miel, «así»: 3 × 20 min — Позвонить сестре, Viết thư, Ελληνικά, Łódź, naïve, ½ €';
const alphabets = [
  'abcdefghijklmnopqrstuvwxyzáéíóúñçßøåæœğışłžđ',
  'абвгдежзийклмнопрстуфхцчшщъыьэюяґєіїўқң',
  'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهويپچگ',
  'אבגדהוזחטיכלמנסעפצקרשתךםןףץ',
  'աբգդեզէըթ აბგდევზთ',
  '0123456789.,;:!?()[]«»—–-/& <>\n',
];
const words = fc
  .array(
    fc.constantFrom(...alphabets).chain((letters) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(' ').trim())
  .filter((one) => one !== '');

describe('a page as a PDF', () => {
  it('is tagged, with its title and its languages, in the order of the page', async () => {
    const { source, tags, lines, pages } = await made(page(line('A1', ltr), line('A2', 'مرحبا بالعالم', 'ar', 'rtl')));
    expect(pages).toBe(1);
    expect(source).toContain('/Marked true');
    expect(source).toContain('/Lang (es)');
    expect(source).toContain('/Lang (ar)');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain('Cuando llega el invierno');
    expect(source).toContain('/DisplayDocTitle true');
    expect(new Set(tags)).toEqual(new Set(['Document', 'H1', 'P', 'H2', 'Span', 'L', 'LI', 'Lbl', 'LBody']));
    expect(lines.map(flat).join('')).toBe(
      flat(`Cuando llega el invierno Código: 7KQ-3MX-RT9 A Lo que me ayuda A1 ${ltr} A2 مرحبا بالعالم A9`),
    );
  });

  it('says every word as it was written, in every script its font has', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom('ltr', 'rtl'), async (text, direction) => {
        const { lines } = await made(page(line('A1', text, 'und', direction)));
        const said = lines.map(flat).join('');
        expect(said.slice(said.indexOf('ayudaA1') + 7, -2)).toBe(flat(text));
      }),
      { numRuns: 60 },
    );
  });

  it('draws every letter it says: none is left out where a line ends, or where directions meet', () => {
    const letters = (text: string): string =>
      [...flat(text)]
        .map((one) => brackets[one] ?? one)
        .sort()
        .join('');
    const measure = ({ text }: { readonly text: string }): number => text.length;
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('ltr' as const, 'rtl' as const),
        fc.integer({ min: 1, max: 60 }),
        (text, direction, width) => {
          const pieces = [{ text, isStrong: false, isUnseen: false }];
          const lines = layLines({ pieces, direction }, fonts, { width, measure });
          expect(letters(lines.flatMap(({ runs }) => runs.map((run) => run.text)).join(''))).toBe(letters(text));
          expect(flat(lines.map(({ says }) => says).join(''))).toBe(flat(text));
          for (const one of lines)
            expect(one.width <= width || one.runs.every((run) => [...run.text].length === 1)).toBe(true);
        },
      ),
    );
  });

  it.each(otherPages)('says what it says of $kind', async ({ page: html }) => {
    const { lines, tags } = await made(html);
    const said = readPage(html).blocks.flatMap(({ mark = '', paragraphs }) => [
      mark,
      // An empty line is said beside its element, where nothing is drawn.
      ...paragraphs.flatMap(({ pieces }) => pieces.filter(({ isUnseen }) => !isUnseen).map(({ text }) => text)),
    ]);
    expect(lines.map(flat).join('')).toBe(flat(said.join('')));
    expect(tags).toContain('H1');
  });

  it('goes on over as many pages as it needs, numbered, with every line once', async () => {
    const marks = Array.from({ length: 90 }, (_, index) => `A${index + 10}`);
    const { pages, lines } = await made(page(...marks.map((mark) => line(mark, `${mark}: ${'palabra '.repeat(20)}`))));
    expect(pages).toBeGreaterThan(3);
    expect(lines.filter((one) => marks.includes(one))).toEqual(marks);
  });

  it('ends a word that fits on no line', async () => {
    const long = 'x'.repeat(5_000);
    expect(flat((await made(page(line('A1', long)))).lines.join(''))).toContain(long);
  });

  it('is not made with letters missing, and says which', async () => {
    const refused = await pageToPdf(page(line('A1', 'Té 漢字, हिन्दी 漢')), fonts, at);
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'CannotBeDrawn', letters: expect.arrayContaining(['漢', '字']) },
    });
    expect(!refused.ok && 'letters' in refused.error && refused.error.letters).not.toContain('é');
    expect(await pageToPdf(page(line('A1', 'palabra '.repeat(30_000))), fonts, at)).toEqual({
      ok: false,
      error: { kind: 'TooLongToDraw' },
    });
  });

  it('has the letters of fonts that were laid beside ours', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'peerness-fonts-'));
    try {
      copyFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuMathTeXGyre.ttf'), join(folder, 'more.ttf'));
      const more = readFonts(folder);
      const rare = Array.from({ length: 0x3000 }, (_, index) => String.fromCodePoint(0x1d400 + index)).find(
        (one) => more.regular[1]?.has(one.codePointAt(0) ?? 0) && !fonts.regular[0]?.has(one.codePointAt(0) ?? 0),
      );
      expect(rare).toBeDefined();
      const html = page(line('A1', `Té ${rare}`));
      expect(await pageToPdf(html, fonts, at)).toMatchObject({ error: { letters: [rare] } });
      expect((await made(html, more)).lines.map(flat)).toContain(`Té${rare}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Brackets turn where words run to the left. */
const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '»': '«', '>': '<' };

describe('lines in two directions', () => {
  const drawn = (text: string, direction: 'ltr' | 'rtl'): readonly string[] => {
    const pieces = [{ text, isStrong: false, isUnseen: false }];
    const [one] = layLines({ pieces, direction }, fonts, { width: 1_000, measure: ({ text: { length } }) => length });
    return one?.runs.map((run) => run.text) ?? [];
  };

  it('stand from left to right as they are seen', () => {
    expect(drawn('abc אבג def', 'ltr')).toEqual(['abc ', 'אבג', ' def']);
    expect(drawn('אבג 42 דהו', 'rtl')).toEqual([' דהו', '42', 'אבג ']);
    expect(drawn('אבג (abc)', 'rtl')).toEqual(['(', 'abc', 'אבג )']);
    expect(drawn('!?', 'rtl')).toEqual(['?!']);
  });
});

describe('a page read back', () => {
  it('leaves no element out unnoticed', () => {
    expect(() => readPage(page('<li><img src="x"></li>'))).toThrow('<img>');
    expect(() => readPage(page().replace('<section>', '<table></table><section>'))).toThrow('<table>');
    expect(() => readPage('<p>nothing</p>')).toThrow('no page to be printed');
  });
});
