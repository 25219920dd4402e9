import type { SelfScope } from '../access/scope.js';
import { type CannotBeSigned, maySign } from '../consent/sign-directive.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';
import { directiveOf, everyNamed, readTerms, readWords, type SignConsent } from './sign-consent.js';

/** What would be signed, as for a signature on a screen. */
export type PrintConsent = Omit<SignConsent, 'form' | 'explainedBy' | 'helpedBy' | 'original' | 'digest'>;

export type PrintConsentRefusal = NotFound | CannotBeSigned | UnreadableTextAt;

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
      const [first, ...others] = asked.recipients.map((one, index) => ({ asked: one, name: named[index]?.name ?? '' }));
      if (!first) return err({ kind: 'CannotBeSigned', problem: 'nothing-named' });
      const { id, kind, decision, wording } = directive;
      await ports.consentForms.keep(
        {
          id,
          person: self.actor,
          organization: asked.organization,
          kind,
          decision,
          ...terms.value,
          recipients: [first, ...others],
          ...(asked.until && { until: asked.until }),
          languages: asked.languages,
          wording: { version: wording.version, language: wording.language, text: wording.text },
          printedAt: occasion.at,
        },
        [
          happened(occasion, self.actor, {
            owner: { person: self.actor },
            aggregate: 'paper',
            aggregateId: id,
            version: 1,
            kind: 'ConsentPrinted',
            codes: { kind, decision },
          }),
        ],
      );
      return ok({});
    },
  );
}
