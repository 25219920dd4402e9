import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InfoCategory, Occasion } from '../../src/index.js';
import { consentPurposes, infoCategories, isSameRecipient, stillStands } from '../../src/index.js';
import { escaped } from '../../src/kernel/escaped.js';
import { daysAfter } from '../../src/kernel/days.js';
import { selfScope } from '../../src/access/scope.js';
import { mostConsentForms } from '../../src/paper/consent-forms.js';
import { paperCodeFrom, readPaperCode } from '../../src/paper/paper-code.js';
import { amir, corinna, harbor, memberIn, occasion, someTime } from '../../src/testing/specimens.js';
import { enterSignature, printConsent, type PrintConsent, signConsent, tearUpForm } from '../../src/use-cases/index.js';
import { consentFormPage } from '../../src/views/words/consent-form-page.js';
import { asMelodie, town } from './town.js';

const digest = (text: string): string => `digest of ${text.length}`;
const original = { place: 'Drawer 3', on: new Date('2030-05-02') };
const later = (): Occasion => occasion(daysAfter(someTime, 1), 7);

const recipient = fc.oneof(
  fc.constantFrom(corinna, amir).map((one) => ({
    kind: 'person' as const,
    organization: harbor.id,
    person: memberIn(harbor, one),
  })),
  fc.constant({ kind: 'organization' as const, organization: harbor.id }),
  fc.constantFrom('Dr. <Ruiz>', 'Dr. Lee').map((name) => ({ kind: 'outside' as const, name })),
);
const purposes = consentPurposes.filter((one) => one !== 'legal-proceeding');
const ownAct: readonly InfoCategory[] = ['name', 'contact', 'connections', 'meetings', 'plan', 'crisis-plan'];
const shown = infoCategories.filter((one) => one !== 'sud-counseling-notes' && !ownAct.includes(one));
const asked: fc.Arbitrary<PrintConsent> = fc
  .record({
    kind: fc.constant('specific' as const),
    decision: fc.constantFrom('permit' as const, 'deny' as const),
    purposes: fc.uniqueArray(fc.constantFrom(...purposes), { minLength: 1, maxLength: 4 }),
    categories: fc.uniqueArray(fc.constantFrom(...shown), { minLength: 1, maxLength: 4 }),
    recipients: fc.uniqueArray(recipient, { minLength: 1, maxLength: 4, selector: (one) => JSON.stringify(one) }),
    languages: fc.constantFrom(['en'], ['es', 'en'], ['fr', 'es']),
    until: fc.integer({ min: 2, max: 900 }).map((days) => daysAfter(someTime, days)),
  })
  .map((one) => ({ ...one, organization: harbor.id }));

/** What was printed, and what anybody who holds the sheet types. */
async function printed(command: PrintConsent) {
  const { work } = town();
  const done = await printConsent(work, asMelodie, command, occasion());
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const forms = () => work(asMelodie, ({ consentForms }) => consentForms.of(asMelodie.actor));
  const signed = async () =>
    (await work(asMelodie, ({ directives }) => directives.givenBy(asMelodie.actor))).map(({ value }) => value);
  const [form] = await forms();
  if (!form) throw new Error('nothing was kept');
  const line = (mark: string) => (_: unknown, index: number) => ({ mark: `${mark}${index + 1}`, words: 'words' });
  const page = consentFormPage({
    code: paperCodeFrom(form.id),
    form,
    recipients: form.recipients.map(line('A')),
    categories: form.categories.map(line('B')),
  });
  const [, code = ''] = /<strong><bdi>([^<]+)<\/bdi><\/strong>/.exec(page) ?? [];
  const marks = [...page.matchAll(/<li><span class="mark">([AB]\d+)<\/span>/g)].map(([, mark = '']) => mark);
  const enters = (struck: readonly string[], at = later()) =>
    enterSignature(work, asMelodie, { code, struck, original, digest }, at);
  return { work, form, page, code, marks, forms, signed, enters };
}

describe('a consent that is printed before it is signed', () => {
  it('gives, signed and entered, exactly what a signature on a screen gives, with the words of the sheet', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (command) => {
        const { form, page, code, forms, signed, enters } = await printed(command);
        expect(await signed()).toEqual([]);
        expect(readPaperCode(code)).toEqual({ ok: true, value: paperCodeFrom(form.id) });
        expect(page).toContain(escaped(form.wording.text));
        expect((await enters([])).ok).toBe(true);
        const [entered, ...others] = await signed();
        expect(others).toEqual([]);

        const screen = town();
        const onScreen = { ...command, form: 'paper', original, digest } as const;
        expect((await signConsent(screen.work, asMelodie, onScreen, later())).ok).toBe(true);
        const [same] = await screen.work(asMelodie, ({ directives }) => directives.givenBy(asMelodie.actor));
        expect(entered).toEqual({ ...same?.value, id: form.id });
        expect(entered?.wording.text).toBe(form.wording.text);
        expect(await forms()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('gives less where lines were struck out, never more; nothing of them ever stood', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.infiniteStream(fc.boolean()), async (command, coin) => {
        const { form, marks, signed, enters } = await printed(command);
        const struck = marks.filter(() => coin.next().value);
        const all = (mark: string) => marks.filter((one) => one.startsWith(mark));
        const isNothingLeft = ['A', 'B'].some((mark) => all(mark).every((one) => struck.includes(one)));
        const done = await enters(struck.map((mark) => ` ${mark.toLowerCase()}`));
        const [entered] = await signed();
        if (isNothingLeft) {
          expect(done).toEqual({ ok: false, error: { kind: 'CannotBeSigned', problem: 'nothing-named' } });
          expect(entered).toBeUndefined();
          return;
        }
        expect(done.ok && entered !== undefined).toBe(true);
        if (!entered) return;
        expect(entered.wording.text).toBe(form.wording.text);
        for (const [at, one] of entered.recipients.entries())
          for (const [nth, category] of entered.categories.entries())
            expect(stillStands(entered, one, category)).toBe(
              !struck.includes(`A${at + 1}`) && !struck.includes(`B${nth + 1}`),
            );
        for (const { at, recipient: out } of entered.withdrawals) {
          expect(at).toEqual(entered.from);
          if (out) expect(entered.recipients.some((one) => isSameRecipient(one, out))).toBe(true);
        }
        expect(await enters(struck)).toEqual(done);
        expect(await signed()).toEqual([entered]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a consent that is not going to be signed', () => {
  const terms = {
    organization: harbor.id,
    kind: 'specific',
    decision: 'permit',
    purposes: ['support'],
    categories: ['story'],
    recipients: [{ kind: 'outside', name: 'Dr. Ruiz' }],
    languages: ['en'],
    until: daysAfter(someTime, 30),
  } as const satisfies PrintConsent;

  it('is torn up by its code: the sheet is good for nothing any more, and history says so', async () => {
    const { work, code, forms, signed, enters } = await printed(terms);
    const tear = (typed: string) => tearUpForm(work, asMelodie, { code: typed }, later());
    expect(await tear('no code')).toEqual({ ok: false, error: { kind: 'UnreadableCode', path: ['code'] } });
    const asCorinna = selfScope(corinna);
    const gone = { ok: false, error: { kind: 'NotFound', path: ['code'] } };
    expect(await tearUpForm(work, asCorinna, { code }, later())).toEqual(gone);
    expect(await forms()).toHaveLength(1);
    expect((await tear(code.toLowerCase())).ok).toBe(true);
    expect(await forms()).toEqual([]);
    expect(await enters([])).toEqual(gone);
    expect(await tear(code)).toEqual(gone);
    expect(await signed()).toEqual([]);
  });

  it('leaves room: fifty wait at most, and one more fits once one is torn up', async () => {
    const { work, code } = await printed(terms);
    for (let nth = 1; nth < mostConsentForms; nth += 1)
      expect((await printConsent(work, asMelodie, terms, occasion(someTime, 100 + nth))).ok).toBe(true);
    const another = () => printConsent(work, asMelodie, terms, occasion(someTime, 999));
    expect(await another()).toEqual({ ok: false, error: { kind: 'TooMany', most: mostConsentForms } });
    expect((await tearUpForm(work, asMelodie, { code }, later())).ok).toBe(true);
    expect((await another()).ok).toBe(true);
  });
});
