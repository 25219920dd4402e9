import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysAfter } from '../../src/kernel/days.js';
import { paperCodeFrom, readPaperCode } from '../../src/paper/paper-code.js';
import { someTime } from '../../src/testing/specimens.js';
import { invitationPage } from '../../src/views/words/invitation-page.js';

/** What somebody who holds the sheet types. */
const typedFrom = (page: string): string => /<strong><bdi>([^<]+)<\/bdi><\/strong>/.exec(page)?.[1] ?? '';

it('an invitation’s sheet leads back to it, and takes words as words', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'es'), (id, name, lang) => {
      const code = paperCodeFrom(id);
      const page = invitationPage({ code, text: `<img> ${name}`, lang, openUntil: daysAfter(someTime, 14) });
      expect(readPaperCode(typedFrom(page).toLowerCase().replaceAll('-', ' '))).toEqual({ ok: true, value: code });
      expect(page).not.toContain('<img>');
      expect(page).toContain(`<html lang="${lang}"`);
    }),
  );
});
