import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsentDirective } from '../../src/consent/directive.js';
import { isSameRecipient } from '../../src/consent/is-same-recipient.js';
import { stillStands } from '../../src/consent/take-back-directive.js';
import { paperCodeFrom, readPaperCode } from '../../src/paper/paper-code.js';
import { consentLines, strikeConsent } from '../../src/paper/strike-consent.js';
import { directives } from '../../src/testing/arbitraries/directives.js';
import { consentPage } from '../../src/views/words/consent-page.js';

const at = new Date('2031-01-01T00:00:00Z');

/** The sheet, with a word for each line, so that nothing of a name is mistaken for a mark. */
function printed(directive: ConsentDirective): string {
  const lines = consentLines(directive).map((line) => ({ mark: line.mark, words: 'words', to: 'recipient' in line }));
  return consentPage({
    code: paperCodeFrom(directive.id),
    directive,
    recipients: lines.filter(({ to }) => to),
    categories: lines.filter(({ to }) => !to),
    languages: ['es'],
  });
}
const marksOn = (page: string): readonly string[] =>
  [...page.matchAll(/<li><span class="mark">([AB]\d+)<\/span>/g)].map(([, mark = '']) => mark);
const codeOn = (page: string): string => /<strong><bdi>([^<]+)<\/bdi><\/strong>/.exec(page)?.[1] ?? '';

describe('a consent on paper', () => {
  it('is what it was when nothing is struck out, and is found by the code on its sheet', () => {
    fc.assert(
      fc.property(directives, (directive) => {
        const page = printed(directive);
        expect(readPaperCode(codeOn(page))).toEqual({ ok: true, value: paperCodeFrom(directive.id) });
        expect(strikeConsent(directive, [], at)).toEqual({ ok: true, value: [] });
        const struckBefore = consentLines(directive).map(({ mark }) => mark);
        expect(marksOn(page)).toEqual(struckBefore);
      }),
    );
  });

  it('no longer holds for whom and for what was struck out, and holds for all the rest; the next sheet says so', () => {
    fc.assert(
      fc.property(directives, fc.infiniteStream(fc.boolean()), (directive, coin) => {
        const lines = consentLines(directive).filter(() => coin.next().value);
        const typed = lines.map(({ mark }) => ` ${mark.toLowerCase()} `);
        const entered = strikeConsent(directive, typed, at);
        if (!entered.ok) throw new Error(JSON.stringify(entered.error));
        const after = entered.value.at(-1)?.directive ?? directive;
        for (const recipient of directive.recipients)
          for (const category of directive.categories) {
            const isStruck = lines.some((line) =>
              'recipient' in line ? isSameRecipient(line.recipient, recipient) : line.category === category,
            );
            expect(stillStands(after, recipient, category)).toBe(
              stillStands(directive, recipient, category) && !isStruck,
            );
          }
        expect(after).toEqual({ ...directive, withdrawals: after.withdrawals });
        for (const { mark } of lines) expect(marksOn(printed(after))).not.toContain(mark);
        expect(strikeConsent(after, typed, at)).toEqual({ ok: true, value: [] });
      }),
    );
  });

  it('says which mark is wrong, and nothing is taken back', () => {
    fc.assert(
      fc.property(directives, (directive) => {
        const twice = strikeConsent(directive, ['A1', 'a1'], at);
        expect(twice).toEqual({ ok: false, error: { kind: 'NotOnPaper', problem: 'twice', index: 1 } });
        for (const none of ['C1', 'A0', 'A99', '', 'B'])
          expect(strikeConsent(directive, ['A1', none], at)).toEqual({
            ok: false,
            error: { kind: 'NotOnPaper', problem: 'no-such-line', index: 1 },
          });
      }),
    );
  });
});
