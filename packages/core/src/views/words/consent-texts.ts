import type { ConsentKind, ConsentTerms } from '../../consent/consent-terms.js';
import type { StatementCode, StatementMade } from '../../consent/directive.js';
import { type Localized, localize } from '../../kernel/localized.js';
import type { Labels } from '../../kernel/labels.js';
import { day } from '../spelling.js';
import { categoryLabels } from './categories.js';
import { purposeLabels } from './purposes.js';
import { say } from './say.js';

/** The version of all words below: whoever changes one of them gives it a new date. */
export const consentTextVersion = '2026-11-25';

/** What stands first, in the person's own voice. About sixth-grade words; the test reads every kind in both languages. */
const opening: { readonly [Decision in ConsentTerms['decision']]: Labels } = {
  permit: {
    en: 'I let {who} see this: {what}. It may be used {why}.',
    es: 'Dejo que {who} vea esto: {what}. Se puede usar {why}.',
  },
  deny: {
    en: '{who} may not see this: {what}. It may not be used {why}. This holds even if I share it with others. They are not told.',
    es: '{who} no puede ver esto: {what}. No se puede usar {why}. Vale aunque lo muestre a otros. No se les avisa.',
  },
};

const ending = {
  date: { en: 'This ends on {on}.', es: 'Esto termina el {on}.' },
  event: { en: 'This ends when it has been done.', es: 'Esto termina cuando ya se hizo.' },
  none: { en: 'This has no end date.', es: 'Esto no tiene fecha final.' },
} as const;

/** What is told with each kind and with no other. */
const ofKind: { readonly [Kind in ConsentKind]?: Labels } = {
  tpo: {
    en: 'Those who care for me, pay for it or run it may use it for that.',
    es: 'Quien me cuida, lo paga o lo dirige lo puede usar para eso.',
  },
  'sud-counseling-notes': {
    en: 'These are notes from my talks with a counselor. This yes is for these notes only.',
    es: 'Son notas de mis charlas con quien me aconseja. Este sí es solo para esas notas.',
  },
  'legal-proceeding': {
    en: 'It can be used for me or against me. I can ask a lawyer first. This yes is for this only.',
    es: 'Se puede usar a mi favor o en mi contra. Antes puedo hablar con alguien que sepa de leyes. Este sí es solo para esto.',
  },
  guardian: { en: 'Someone who may sign for me signed this.', es: 'Firmó alguien que puede firmar por mí.' },
  testimonial: { en: 'My story may be told in public.', es: 'Mi historia se puede contar en público.' },
};

const statements: { readonly [Code in StatementCode]: Labels } = {
  revocation: {
    en: 'I can take this back at any time, all of it or a part. What they have read, they may still know.',
    es: 'Puedo quitar este permiso cuando quiera, todo o una parte. Lo que ya leyeron, lo pueden recordar.',
  },
  redisclosure: { en: 'They might pass it on.', es: 'Lo podrían pasar a otros.' },
  'consequences-of-refusal': {
    en: 'If I say no, they will not get it from here.',
    es: 'Si digo que no, no lo reciben de aquí.',
  },
  'not-conditioned': { en: 'If I say no, I still get support.', es: 'Si digo que no, sigo con mi apoyo.' },
  'no-use-against-you': {
    en: 'This does not let them use it against me in court.',
    es: 'Esto no deja que lo usen contra mí en un juicio.',
  },
};

/** What a person is told before they sign, by kind (42 CFR 2.31(a)(6), (b)–(d)): none of it to whoever refuses. */
export function statementsOf({ kind, decision }: Pick<ConsentTerms, 'kind' | 'decision'>): readonly StatementMade[] {
  const made = (...codes: readonly StatementCode[]) => codes.map((code) => ({ code, version: consentTextVersion }));
  if (decision === 'deny') return made('revocation');
  if (kind === 'tpo') return made('revocation', 'redisclosure', 'consequences-of-refusal', 'not-conditioned');
  if (kind === 'legal-proceeding') return made('revocation', 'redisclosure', 'not-conditioned');
  return made('revocation', 'redisclosure', 'not-conditioned', 'no-use-against-you');
}

/** The whole text as it stands before the person. `who`: everyone it is for, by the names they are known by. */
export function consentText(
  terms: Pick<ConsentTerms, 'kind' | 'decision' | 'categories' | 'purposes' | 'expires'>,
  who: readonly string[],
  languages: readonly string[],
): Localized {
  const { kind, decision, categories, purposes, expires } = terms;
  const listed =
    (labels: readonly Labels[]) =>
    (spoken: readonly string[]): string =>
      labels.map((one) => localize(one, spoken).text).join('; ');
  const first = say(opening[decision], languages, {
    who: who.join(', '),
    what: listed(categories.map((one) => categoryLabels[one])),
    why: listed(purposes.map((one) => purposeLabels[one])),
  });
  const spoken = [first.lang];
  const on = expires.kind === 'date' ? day(expires.at) : '';
  const told = statementsOf(terms).map(({ code }) => statements[code]);
  const special = decision === 'permit' ? ofKind[kind] : undefined;
  const rest = [...(special ? [special] : []), ending[expires.kind], ...told].map(
    (one) => say(one, spoken, { on }).text,
  );
  return { ...first, text: [first.text, ...rest].join(' ') };
}
