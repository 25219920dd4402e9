import type { SelfScope } from '../access/scope.js';
import type { ConsentDirective } from '../consent/directive.js';
import { type CannotBeSigned, maySign } from '../consent/sign-directive.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import type { NonEmptyArray } from '../kernel/non-empty.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { ConsentForm, RecipientPrinted } from '../paper/consent-form.js';
import { mostConsentForms } from '../paper/consent-forms.js';
import type { TooMany } from '../plan/change.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { happened } from './happened.js';
import type { RecipientNamed } from './name-in-consent.js';
import type { NotFound } from './refusals.js';
import { directiveOf, everyNamed, readTerms, readWords, type SignConsent } from './sign-consent.js';

/** What would be signed, as for a signature on a screen. */
export type PrintConsent = Omit<SignConsent, 'form' | 'explainedBy' | 'helpedBy' | 'original' | 'digest'>;

export type PrintConsentRefusal = NotFound | CannotBeSigned | UnreadableTextAt | TooMany;

/** Lays a consent out on paper before it is signed: what could not be signed is not printed. It opens nothing yet. */
export async function printConsent(
  work: Work,
  self: SelfScope,
  asked: PrintConsent,
  occasion: Occasion,
): Promise<Result<Outcome, PrintConsentRefusal>> {
  const terms = readTerms(asked);
  if (!terms.ok) return terms;
  const outside = asked.recipients.flatMap((one) =>
    one.kind === 'outside' ? [['recipients', one.name] as const] : [],
  );
  const read = readWords(outside);
  if (!read.ok) return read;
  return asMember(
    work,
    self,
    asked.organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, PrintConsentRefusal>> => {
      const named = await everyNamed(ports, self, asked, occasion);
      if (!named) return err({ kind: 'NotFound', path: ['recipients'] });
      const command = { ...asked, ...terms.value, form: 'paper', digest: () => '' } as const;
      const directive = directiveOf(self, command, named, occasion);
      const may = maySign(directive, occasion.at);
      if (!may.ok) return may;
      const waiting = await ports.consentForms.of(self.actor);
      if (waiting.length >= mostConsentForms) return err({ kind: 'TooMany', most: mostConsentForms });
      const form = formOf(asked, directive, named);
      const printed = happened(occasion, self.actor, {
        owner: { person: self.actor },
        aggregate: 'paper',
        aggregateId: form.id,
        version: 1,
        kind: 'ConsentPrinted',
        codes: { kind: form.kind, decision: form.decision },
      });
      await ports.consentForms.keep(form, [printed]);
      return ok({});
    },
  );
}

/** What stands on the sheet: whoever it is for as they were asked for, and by the name that is in its words. */
function formOf(
  { organization, recipients, until, languages }: PrintConsent,
  { id, person, kind, decision, purposes, categories, wording, from }: ConsentDirective,
  [first, ...others]: NonEmptyArray<RecipientNamed>,
): ConsentForm {
  const onSheet = ({ name }: RecipientNamed, index: number): RecipientPrinted => ({
    asked: recipients[index] ?? { kind: 'outside', name },
    name,
  });
  return {
    id,
    person,
    organization,
    kind,
    decision,
    purposes,
    categories,
    recipients: [onSheet(first, 0), ...others.map((one, index) => onSheet(one, index + 1))],
    ...(until && { until }),
    languages,
    wording: { version: wording.version, language: wording.language, text: wording.text },
    printedAt: from,
  };
}
