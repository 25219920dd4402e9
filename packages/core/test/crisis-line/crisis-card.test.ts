import { describe, expect, it } from 'vitest';
import { readCardRows } from '../../src/crisis-line/card-row.js';
import { crisisCard } from '../../src/crisis-line/crisis-card.js';
import { builtInCrisisLines } from '../../src/use-cases/index.js';

const rowsOf = (drafts: Parameters<typeof readCardRows>[0]) => {
  const read = readCardRows(drafts, builtInCrisisLines);
  if (!read.ok) throw new Error(read.error.expected);
  return read.value;
};

describe('a card', () => {
  it('holds what was picked and nothing else, under a title that says nothing', () => {
    const { title, fileName, html } = crisisCard(rowsOf([{ line: 'us-988' }, { label: 'Ana', words: '555 0100' }]), []);
    expect([title, fileName]).toEqual(['Numbers', 'numbers.html']);
    expect(html).toContain('href="tel:988"');
    expect(html).toContain('May send police or an ambulance without asking you.');
    expect(html).toContain('555 0100');
    expect(html).not.toContain('Trans Lifeline');
    expect(/<title>.*<\/title>/.exec(html)?.[0]).toBe('<title>Numbers</title>');
  });

  it('speaks the first language it knows', () => {
    const { title, fileName, html } = crisisCard(rowsOf([{ line: 'trans-lifeline' }]), ['es-MX', 'en']);
    expect([title, fileName]).toEqual(['Números', 'numeros.html']);
    expect(html).toContain('<html lang="es" dir="ltr">');
    expect(html).toContain('Dice que no envía a nadie sin preguntarte.');
  });

  it('fetches nothing and runs nothing', () => {
    const { html } = crisisCard(
      rowsOf([
        ...builtInCrisisLines.slice(0, 6).map(({ code }) => ({ line: code })),
        { words: '<script>alert(1)</script><img src="https://x.example/a.png" onerror=1>' },
      ]),
      ['en'],
    );
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|img|link|iframe|object|embed|form|audio|video|source|base)\b/i);
    expect(html).not.toMatch(/\b(src|srcset|action|data|poster|on\w+)=["']/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.split(':')[0])).toEqual(
      expect.arrayContaining(['tel', 'sms']),
    );
    expect(html).not.toMatch(/href="https?:/);
  });

  it('writes each row the way its words are written', () => {
    const { html } = crisisCard(rowsOf([{ label: 'أمي', words: 'اتصل بها' }]), ['en']);
    expect(html).toContain('<h2 dir="rtl">أمي</h2><p class="own" dir="rtl">');
  });

  it.each<[string, Parameters<typeof readCardRows>[0], readonly string[]]>([
    ['too many rows', Array.from({ length: 9 }, () => ({ words: 'a' })), ['rows']],
    ['an empty row', [{}], ['rows', '0']],
    ['a line and words at once', [{ line: 'us-988', words: 'a' }], ['rows', '0']],
    ['a line from elsewhere', [{ words: 'a' }, { line: 'x' }], ['rows', '1', 'line']],
    ['too many words', [{ words: 'a'.repeat(241) }], ['rows', '0', 'words']],
    ['half a character', [{ words: 'a\ud800' }], ['rows', '0', 'words']],
    ['a label of two lines', [{ label: 'a\nb', words: 'c' }], ['rows', '0', 'label']],
  ])('is refused for %s, saying where', (_, drafts, path) => {
    expect(readCardRows(drafts, builtInCrisisLines)).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableCard', path },
    });
  });
});
