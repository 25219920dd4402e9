import type { SelfScope } from '../access/scope.js';
import type { ConsentPurpose } from '../consent/consent-purpose.js';
import type { ConsentForm, ConsentKind, ConsentTerms } from '../consent/consent-terms.js';
import type { ConsentDirective, DirectiveId, Original, SignatureMethod } from '../consent/directive.js';
import type { InfoCategory } from '../consent/info-category.js';
import type { RecipientAsked } from '../consent/recipient-asked.js';
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
import { namedTo, type RecipientNamed } from './name-in-consent.js';
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
  const termed = readTerms(command);
  if (!termed.ok) return termed;
  const read = readWords(wordsOf(command));
  if (!read.ok) return read;
  return asMember(
    work,
    self,
    command.organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, SignConsentRefusal>> => {
      const named = await everyNamed(ports, self, command, occasion);
      if (!named) return err({ kind: 'NotFound', path: ['recipients'] });
      const directive = directiveOf(self, { ...command, ...termed.value }, named, occasion);
      const may = maySign(directive, occasion.at);
      if (!may.ok) return may;
      const kept = await keepSigned(ports, self, directive, occasion);
      return kept.ok ? ok({ consent: globalId('consent', directive.id) }) : kept;
    },
  );
}

/** What it names, if that is neither nothing nor too much. */
export function readTerms({
  purposes,
  categories,
  recipients,
}: Pick<SignConsent, 'purposes' | 'categories' | 'recipients'>): Result<
  Pick<ConsentTerms, 'purposes' | 'categories'>,
  CannotBeSigned
> {
  if ([purposes, categories, recipients].some(({ length }) => length > most))
    return err({ kind: 'CannotBeSigned', problem: 'too-many' });
  if (!isNonEmpty(purposes) || !isNonEmpty(categories) || recipients.length === 0)
    return err({ kind: 'CannotBeSigned', problem: 'nothing-named' });
  return ok({ purposes, categories });
}

/** The first of these lines that cannot be kept, each beside the part of the command it came in. */
export function readWords(
  words: readonly (readonly [part: string, words: string])[],
): Result<undefined, UnreadableTextAt> {
  for (const [part, said] of words) {
    const read = atPath(readLine(said, longestName), part);
    if (!read.ok) return read;
  }
  return ok(undefined);
}

/** Everyone it is for, by the names they are known by; `undefined` where one of them is not there for the person. */
export async function everyNamed(
  ports: Ports,
  { actor }: SelfScope,
  { organization, recipients, languages }: Pick<SignConsent, 'organization' | 'recipients' | 'languages'>,
  { at }: Occasion,
): Promise<NonEmptyArray<RecipientNamed> | undefined> {
  const named: RecipientNamed[] = [];
  for (const recipient of recipients) {
    const one = await namedTo(ports, actor, organization, recipient, { at, languages });
    if (!one) return undefined;
    named.push(one);
  }
  return isNonEmpty(named) ? named : undefined;
}

function wordsOf({ recipients, explainedBy, helpedBy, original }: SignConsent): readonly (readonly [string, string])[] {
  return [
    ...recipients.flatMap((one) => (one.kind === 'outside' ? [['recipients', one.name] as const] : [])),
    ...(explainedBy === undefined ? [] : [['explainedBy', explainedBy] as const]),
    ...(helpedBy === undefined ? [] : [['helpedBy', helpedBy] as const]),
    ...(original === undefined ? [] : [['original', original.place] as const]),
  ];
}

/** The consent that was asked for, with the text as it stands before the person. */
export function directiveOf(
  { actor: person }: SelfScope,
  command: SignConsent & Pick<ConsentTerms, 'purposes' | 'categories'>,
  [first, ...others]: NonEmptyArray<RecipientNamed>,
  { at, newId }: Occasion,
): ConsentDirective {
  const { organization, kind, decision, purposes, categories, until, form, explainedBy, helpedBy, original } = command;
  const recipients = [first.recipient, ...others.map(({ recipient }) => recipient)] as const;
  const terms = { kind, decision, purposes, categories, recipients, expires: expiryOf(until) };
  const names = [first, ...others].map(({ name }) => name);
  const { text, lang } = consentText(terms, names, command.languages);
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

/** Keeps it as signed, for the first time. */
export function keepSigned(
  { directives }: Ports,
  { actor }: SelfScope,
  value: ConsentDirective,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  const signed = happened(occasion, actor, {
    owner: { person: actor },
    aggregate: 'directive',
    aggregateId: value.id,
    version: 1,
    kind: 'ConsentSigned',
    codes: { kind: value.kind, decision: value.decision },
  });
  return directives.keep({ value, version: 0 }, [signed]);
}
