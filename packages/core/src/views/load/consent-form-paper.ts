import { localize } from '../../kernel/localized.js';
import type { Recipient } from '../../consent/consent-terms.js';
import type { RecipientAsked } from '../../consent/recipient-asked.js';
import { changedSincePrinted } from '../../paper/changed-since-printed.js';
import type { ConsentForm } from '../../paper/consent-form.js';
import { type PaperCode, paperCodeFrom } from '../../paper/paper-code.js';
import { categoryLabels } from '../words/categories.js';
import { consentFormPage } from '../words/consent-form-page.js';
import { consentText, consentTextVersion } from '../words/consent-texts.js';
import type { Look } from './look.js';
import type { PaperSeen } from './paper-seen.js';
import { recipientName } from './recipient-name.js';

/** Those that are printed and not signed, newest first. */
export function ownConsentForms(look: Look): Promise<readonly ConsentForm[]> {
  return look.own(({ consentForms }) => consentForms.of(look.me));
}

/** A consent to be signed, as it was printed; its page is there while it could be signed as it stands. */
export async function consentFormPaper(look: Look, form: ConsentForm): Promise<PaperSeen> {
  const { id, languages, until, printedAt, wording } = form;
  const names: (string | undefined)[] = [];
  for (const { asked } of form.recipients) names.push(await nameNow({ ...look, languages }, form, asked));
  const printed = form.recipients.map(({ name }) => name);
  const expires = until ? ({ kind: 'date', at: until } as const) : ({ kind: 'none' } as const);
  const text = consentText({ ...form, expires }, printed, languages).text;
  const isSo = !changedSincePrinted(form, { names, wording: { version: consentTextVersion, text } });
  const code = paperCodeFrom(id);
  if (!isSo || (until && until <= look.at)) return { kind: 'consent-form', code, printedAt };
  const lines = (mark: string, words: readonly string[]) =>
    words.map((one, index) => ({ mark: `${mark}${index + 1}`, words: one }));
  const page = consentFormPage({
    code,
    form,
    recipients: lines('A', printed),
    categories: lines(
      'B',
      form.categories.map((one) => localize(categoryLabels[one], [wording.language]).text),
    ),
  });
  return { kind: 'consent-form', code, printedAt, page };
}

export async function consentFormNamed(look: Look, code: PaperCode): Promise<PaperSeen | undefined> {
  const named = (await ownConsentForms(look)).find(({ id }) => paperCodeFrom(id) === code);
  return named && consentFormPaper(look, named);
}

/** By what name a recipient is known where the form was printed; absent where they are seen no more. */
async function nameNow(look: Look, { organization }: ConsentForm, asked: RecipientAsked): Promise<string | undefined> {
  const recipient = asked.kind === 'person' ? await personAsked(look, organization, asked) : asked;
  const discloser = { kind: 'organization', organization } as const;
  return recipient && recipientName(look, { discloser }, recipient);
}

async function personAsked(
  look: Look,
  organization: ConsentForm['organization'],
  { person: member }: Extract<RecipientAsked, { readonly kind: 'person' }>,
): Promise<Recipient | undefined> {
  const found = await look.acting(organization, 'support', ({ memberships }) => memberships.find(organization, member));
  return found && { kind: 'person', person: found.value.person };
}
