import type { SelfScope } from '../access/scope.js';
import { thingOfSection } from '../access/terms-of.js';
import { asDecided } from '../consent/as-decided.js';
import { purposesOfKind } from '../consent/consent-kind-rules.js';
import type { ConsentDirective, DirectiveId } from '../consent/directive.js';
import type { InfoCategory } from '../consent/info-category.js';
import type { CannotBeSigned } from '../consent/sign-directive.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { isNonEmpty } from '../kernel/non-empty.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readLine } from '../kernel/text.js';
import {
  kindOfLetter,
  type Letter,
  type LetterAsked,
  letterOf,
  type LetterSource,
  longestLetterRecipient,
  mostInLetter,
  termsOfLetter,
} from '../letter/letter.js';
import { whatWentOut } from './what-went-out.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { globalId } from '../views/global-id.js';
import { consentText, consentTextVersion, statementsOf } from '../views/words/consent-texts.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { happened } from './happened.js';
import { ownMembership } from './own-membership.js';
import type { NotFound } from './refusals.js';

export interface ReleaseLetter {
  /** Where one belongs: its dimensions are in the words of the letter. It is told nothing. */
  readonly organization: OrganizationId;
  readonly letter: Omit<LetterAsked, 'categories'> & { readonly categories: readonly InfoCategory[] };
  /** Best first (BCP 47). */
  readonly languages: readonly string[];
  /** SHA-256 of a text, lower-case hex. */
  readonly digest: (text: string) => string;
}

export type ReleaseLetterRefusal = NotFound | CannotBeSignedAt | UnreadableTextAt | ChangedMeanwhile;

export type CannotBeSignedAt = CannotBeSigned & { readonly path?: readonly string[] };

/** The letter is handed over once, here, and kept nowhere. */
export interface LetterReleased {
  readonly outcome: Outcome;
  readonly letter: Letter;
}

/**
 * Gives out a letter about oneself: what the preview of the same letter shows at that instant, by the same decision. The
 * consent it is, and what went out, are written down in the transaction that makes it; the consent has ended by then.
 */
export async function releaseLetter(
  work: Work,
  self: SelfScope,
  command: ReleaseLetter,
  occasion: Occasion,
): Promise<Result<LetterReleased, ReleaseLetterRefusal>> {
  const read = readAsked(command.letter);
  if (!read.ok) return read;
  const asked = read.value;
  const id = occasion.newId() as DirectiveId;
  if (!purposesOfKind[kindOfLetter].includes(asked.purpose))
    return err({ kind: 'CannotBeSigned', problem: 'kinds-never-merged', path: ['letter', 'purpose'] });
  let made: Letter | undefined;
  const released = await work(self, async (ports): Promise<Result<Outcome, ReleaseLetterRefusal>> => {
    const source = await sourceIn(ports, self, command.organization, occasion);
    if (!source) return err({ kind: 'NotFound', path: ['organization'] });
    const unknown = asked.sections.some(
      ({ plan, section }) =>
        !source.plans.some((one) => one.id === plan && one.sections.some((part) => part.id === section)),
    );
    if (unknown) return err({ kind: 'NotFound', path: ['letter', 'sections'] });
    const signed = (await ports.directives.givenBy(self.actor)).map(({ value }) => asDecided(value));
    made = letterOf(asked, source, { id, signed, at: occasion.at });
    const held = heldIn(asked, made);
    if (!held) return err({ kind: 'CannotBeSigned', problem: 'nothing-in-it', path: ['letter', 'categories'] });
    const given = termsOfLetter(held, { id, person: self.actor, at: occasion.at });
    const directive = directiveOf({ ...given, id }, command, occasion);
    const event = happened(occasion, self.actor, {
      owner: { person: self.actor },
      aggregate: 'directive',
      aggregateId: id,
      version: 1,
      kind: 'LetterReleased',
      codes: { purpose: asked.purpose },
    });
    const kept = await ports.directives.keep({ value: directive, version: 0 }, [event]);
    if (!kept.ok) return kept;
    await ports.accesses.record(whatWentOut(made, self.actor, occasion));
    return ok({ consent: globalId('consent', id) });
  });
  if (!released.ok) return released;
  return made ? ok({ outcome: released.value, letter: made }) : err({ kind: 'NotFound' });
}

function readAsked({
  to,
  categories,
  sections,
  purpose,
}: ReleaseLetter['letter']): Result<LetterAsked, ReleaseLetterRefusal> {
  const name = atPath(readLine(to, longestLetterRecipient), 'letter', 'to');
  if (!name.ok) return name;
  const refuse = (problem: CannotBeSigned['problem'], field: string) =>
    err({ kind: 'CannotBeSigned', problem, path: ['letter', field] } as const);
  if (!isNonEmpty(categories)) return refuse('nothing-named', 'categories');
  if (categories.length > mostInLetter) return refuse('too-many', 'categories');
  if (sections.length > mostInLetter) return refuse('too-many', 'sections');
  return ok({ to: name.value, purpose, categories, sections });
}

/** One's own things, where one belongs now. Whoever took themselves out belongs nowhere. */
async function sourceIn(
  ports: Ports,
  self: SelfScope,
  organization: OrganizationId,
  { at }: Occasion,
): Promise<LetterSource | undefined> {
  if (await ports.erasures.of(self.actor)) return undefined;
  const membership = await ownMembership(ports, self, organization, at);
  const profile = membership && (await ports.profiles.find(self.actor));
  if (!profile) return undefined;
  return { profile: profile.value, plans: (await ports.plans.of(self.actor)).map(({ value }) => value) };
}

/** What is signed is what is in it: nothing of which there was nothing, or which this kind of consent does not open. */
function heldIn(asked: LetterAsked, { parts }: Letter): LetterAsked | undefined {
  const categories = parts.map(({ category }) => category);
  if (!isNonEmpty(categories)) return undefined;
  const things = new Set(parts.flatMap(({ lines }) => lines.map(({ thing }) => thing)));
  const sections = asked.sections.filter(({ plan, section }) => things.has(thingOfSection(plan, section)));
  return { ...asked, categories, sections };
}

function directiveOf(
  terms: ReturnType<typeof termsOfLetter> & Pick<ConsentDirective, 'id'>,
  { languages, digest, letter: { to } }: ReleaseLetter,
  { at }: Occasion,
): ConsentDirective {
  const { text, lang } = consentText(terms, [to], languages);
  return {
    ...terms,
    expires: { kind: 'event', event: 'letter-released', happenedAt: at },
    discloser: { kind: 'person', person: terms.person },
    signature: { by: terms.person, relationship: 'self', method: 'on-screen', at },
    statements: statementsOf(terms),
    wording: { version: consentTextVersion, language: lang, text, sha256: digest(text) },
    policyVersion: consentTextVersion,
  };
}
