import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MembershipId } from '../../src/organization/membership.js';
import { paperCodeFrom, spellPaperCode } from '../../src/paper/paper-code.js';
import { isMeantBy, whomOnPaper } from '../../src/paper/whom-on-paper.js';
import { invitingPage } from '../../src/views/words/inviting-page.js';

const names = fc.constantFrom('Corinna', 'Bo', 'Max', 'أمير', 'José <3', 'Catherine');
const people = fc.uniqueArray(fc.record({ membership: fc.uuid().map((id) => id as MembershipId), name: names }), {
  selector: ({ membership }) => paperCodeFrom(membership),
  maxLength: 6,
});
const code = paperCodeFrom('01960000-0000-7000-8000-0a1b2c3d4e5f');
const several = { ok: false, error: { kind: 'SeveralOfThatName' } };

describe('whom somebody wrote on a sheet', () => {
  it('is whoever the code beside their name on it says, as printed and as typed', () => {
    fc.assert(
      fc.property(people, fc.constantFrom('en', 'es'), (those, lang) => {
        const listed = those.map(({ membership, name }) => ({ code: paperCodeFrom(membership), name }));
        const kinds = ['support', 'mutual'] as const;
        const page = invitingPage({
          code,
          place: 'Harbor <House>',
          people: listed.map((one) => ({ ...one, kinds })),
          languages: [lang],
        });
        const printed = [...page.matchAll(/<strong><bdi>([^<]+)<\/bdi><\/strong>/g)].map(([, one = '']) => one);
        expect(printed).toEqual([code, ...listed.map((one) => one.code)].map(spellPaperCode));
        expect(page).not.toContain('<House>');
        for (const [index, { membership }] of those.entries()) {
          const typed = (printed[index + 1] ?? '').toLowerCase().replaceAll('-', ' ');
          expect(whomOnPaper(those, typed)).toEqual({ ok: true, value: membership });
        }
      }),
    );
  });

  it('is whoever has that name, in any case and spacing; between two it is not guessed', () => {
    fc.assert(
      fc.property(people, names, (those, name) => {
        const written = `  ${name.toUpperCase()} `;
        const called = those.filter((one) => one.name === name);
        expect(those.filter((one) => isMeantBy(one, written))).toEqual(called);
        expect(whomOnPaper(those, written)).toEqual(
          called.length > 1 ? several : { ok: true, value: called[0]?.membership },
        );
      }),
    );
  });

  it('is nobody where nobody is meant: one wrong sign of a code is no other person', () => {
    fc.assert(
      fc.property(people, fc.nat(8), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXY'), (those, at, sign) => {
        const [one] = those;
        const right = one ? paperCodeFrom(one.membership) : code;
        const wrong = right.slice(0, at) + sign + right.slice(at + 1);
        if (wrong !== right) expect(whomOnPaper(those, wrong)).toEqual({ ok: true, value: undefined });
      }),
    );
  });

  it('is told by its code even where somebody’s name reads like one', () => {
    const [mine, other] = ['01960000-0000-7000-8000-0000000b10a1', '01960000-0000-7000-8000-0000000b10a2'] as const;
    const those = [
      { membership: mine as MembershipId, name: 'Bo' },
      { membership: other as MembershipId, name: paperCodeFrom(mine) },
    ];
    expect(whomOnPaper(those, paperCodeFrom(mine))).toEqual({ ok: true, value: mine });
  });
});
