import { paperCodeFrom, paperOf } from '@peerness/core/record';
import { consentFormPage, consentPage, invitationPage, invitingPage, paperPage } from '@peerness/core/use-cases';
import { aPlan, melodie } from '@peerness/core/testing';

const code = paperCodeFrom('01960000-0000-7000-8000-0a1b2c3d4e5f');
const openUntil = new Date('2031-01-15T00:00:00Z');
const at = new Date('2031-01-01T00:00:00Z');
const directive = {
  decision: 'permit',
  wording: { version: '1', language: 'en', text: 'I let Corinna see this: My story.', sha256: 'ab'.repeat(32) },
  signature: { by: melodie, relationship: 'self', method: 'paper', at },
} as const;
const lines = (mark: string) =>
  ['Corinna', 'أمير', 'Dr. <Ruiz>'].map((words, index) => ({ mark: `${mark}${index + 1}`, words }));

const people = ['Corinna', 'أمير', 'Bo <3'].map((name) => ({ code, name, kinds: ['support', 'mutual'] as const }));

const licence = {
  holder: 'Tidewater <Press>',
  note: 'Used with leave.\nبإذن الناشر',
  source: 'https://example.org/terms',
};
const licensed = { ...aPlan(), licence };

/** A form of each kind but a plan in one's own words alone, in the two languages it is laid out in. */
export const otherPages: readonly { readonly kind: string; readonly page: string }[] = ['en', 'es'].flatMap((lang) => [
  { kind: `an invitation (${lang})`, page: invitationPage({ code, text: 'Corinna <3 – أمير', lang, openUntil }) },
  {
    kind: `a sheet to invite from (${lang})`,
    page: invitingPage({ code, place: 'Harbor <House>', people, languages: [lang] }),
  },
  {
    kind: `a plan begun from somebody’s template (${lang})`,
    page: paperPage(licensed, paperOf({ value: licensed, version: 1 }, code, at), [lang]),
  },
  {
    kind: `a consent to be signed (${lang})`,
    page: consentFormPage({
      code,
      form: { decision: 'permit', printedAt: at, wording: { ...directive.wording, language: lang } },
      recipients: lines('A'),
      categories: lines('B'),
    }),
  },
  {
    kind: `a consent (${lang})`,
    page: consentPage({ code, directive, recipients: lines('A'), categories: lines('B'), languages: [lang] }),
  },
]);
