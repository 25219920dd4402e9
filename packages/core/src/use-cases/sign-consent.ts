import type { SelfScope } from '../access/scope.js';
import type { ConsentPurpose } from '../consent/consent-purpose.js';
import type { ConsentForm, ConsentKind, ConsentTerms, Recipient } from '../consent/consent-terms.js';
import type { ConsentDirective, DirectiveId, Original, SignatureMethod } from '../consent/directive.js';
import type { InfoCategory } from '../consent/info-category.js';
import { type CannotBeSigned, maySign } from '../consent/sign-directive.js';
import { isNonEmpty, type NonEmptyArray } from '../kernel/non-empty.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readLine } from '../kernel/text.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { longestHelper as longestName } from '../person/helper.js';
import { globalId } from '../views/global-id.js';
import { consentText, consentTextVersion, statementsOf } from '../views/words/consent-texts.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { happened } from './happened.js';
import { namedTo, type RecipientAsked, type RecipientNamed } from './name-in-consent.js';
import type { NotFound } from './refusals.js';
import { writtenBy } from './written-by.js';

export interface SignConsent {
  /** Where it is signed: whoever is named is known there, and it may show what is kept there. */
  readonly organization: OrganizationId;
  readonly kind: ConsentKind;
  readonly decision: ConsentTerms['decision'];
  readonly purposes: readonly ConsentPurpose[];
  readonly categories: readonly InfoCategory[];
  readonly recipients: readonly RecipientAsked[];
  readonly until?: Date;
  readonly form: ConsentForm;
  /** Best first (BCP 47): the text is kept in the first there are words in. */
  readonly languages: readonly string[];
  readonly explainedBy?: string;
  /** Who helped, as the person says it. In assisted mode the session says it, and this is not looked at. */
  readonly helpedBy?: string;
  readonly original?: Original;
  /** SHA-256 of a text, lower-case hex. */
  readonly digest: (text: string) => string;
}

export type SignConsentRefusal = NotFound | CannotBeSigned | UnreadableTextAt | ChangedMeanwhile;

/** How many purposes, categories or recipients one consent can name. */
const most = 20;

/** Signs a yes or a no of one kind. The text the person read is kept with it, word for word. */
export async function signConsent(
  work: Work,
  self: SelfScope,
  asked: SignConsent,
  occasion: Occasion,
): Promise<Result<Outcome, SignConsentRefusal>> {
  const isHelped = self.helpedBy !== undefined && asked.form === 'in-the-product';
  const command: SignConsent = { ...asked, ...writtenBy(self), ...(isHelped && { form: 'assisted' }) };
  const { purposes, categories } = command;
  const tooMany = [purposes, categories, command.recipients].some(({ length }) => length > most);
  if (tooMany || !isNonEmpty(purposes) || !isNonEmpty(categories) || command.recipients.length === 0)
    return err({ kind: 'CannotBeSigned', problem: tooMany ? 'too-many' : 'nothing-named' });
  for (const [name, words] of wordsOf(command)) {
    const read = atPath(readLine(words, longestName), name);
    if (!read.ok) return read;
  }
  return asMember(
    work,
    self,
    command.organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, SignConsentRefusal>> => {
      const named: RecipientNamed[] = [];
      for (const recipient of command.recipients) {
        const { organization, languages } = command;
        const one = await namedTo(ports, self.actor, organization, recipient, { at: occasion.at, languages });
        if (!one) return err({ kind: 'NotFound', path: ['recipients'] });
        named.push(one);
      }
      const recipients = named.map(({ recipient }) => recipient);
      if (!isNonEmpty(recipients)) return err({ kind: 'NotFound', path: ['recipients'] });
      const directive = directiveOf(self, { ...command, purposes, categories }, recipients, named, occasion);
      const may = maySign(directive, occasion.at);
      return may.ok ? keep(ports, self, directive, occasion) : may;
    },
  );
}

function wordsOf({ recipients, explainedBy, helpedBy, original }: SignConsent): readonly (readonly [string, string])[] {
  return [
    ...recipients.flatMap((one) => (one.kind === 'outside' ? [['recipients', one.name] as const] : [])),
    ...(explainedBy === undefined ? [] : [['explainedBy', explainedBy] as const]),
    ...(helpedBy === undefined ? [] : [['helpedBy', helpedBy] as const]),
    ...(original === undefined ? [] : [['original', original.place] as const]),
  ];
}

function directiveOf(
  { actor: person }: SelfScope,
  command: SignConsent & Pick<ConsentTerms, 'purposes' | 'categories'>,
  recipients: NonEmptyArray<Recipient>,
  named: readonly RecipientNamed[],
  { at, newId }: Occasion,
): ConsentDirective {
  const { organization, kind, decision, purposes, categories, until, form, explainedBy, helpedBy, original } = command;
  const terms = { kind, decision, purposes, categories, recipients, expires: expiryOf(until) };
  const { text, lang } = consentText(
    terms,
    named.map(({ name }) => name),
    command.languages,
  );
  return {
    ...terms,
    id: newId() as DirectiveId,
    person,
    from: at,
    form,
    withdrawals: [],
    discloser: { kind: 'organization', organization },
    signature: { by: person, relationship: 'self', method: methodOf[form], at },
    statements: statementsOf(terms),
    wording: { version: consentTextVersion, language: lang, text, sha256: command.digest(text) },
    ...(explainedBy !== undefined && { explainedBy }),
    ...(helpedBy !== undefined && { helpedBy }),
    ...(original && { original }),
    policyVersion: consentTextVersion,
  };
}

function expiryOf(until: Date | undefined): ConsentTerms['expires'] {
  return until ? { kind: 'date', at: until } : { kind: 'none' };
}

const methodOf: { readonly [Form in ConsentForm]: SignatureMethod } = {
  'in-the-product': 'on-screen',
  assisted: 'on-screen',
  paper: 'paper',
  spoken: 'spoken',
};

async function keep(
  { directives }: Ports,
  { actor }: SelfScope,
  value: ConsentDirective,
  occasion: Occasion,
): Promise<Result<Outcome, ChangedMeanwhile>> {
  const signed = happened(occasion, actor, {
    owner: { person: actor },
    aggregate: 'directive',
    aggregateId: value.id,
    version: 1,
    kind: 'ConsentSigned',
    codes: { kind: value.kind, decision: value.decision },
  });
  const kept = await directives.keep({ value, version: 0 }, [signed]);
  return kept.ok ? ok({ consent: globalId('consent', value.id) }) : kept;
}
