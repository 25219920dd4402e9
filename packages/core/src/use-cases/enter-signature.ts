import type { SelfScope } from '../access/scope.js';
import type { ConsentDirective, Original } from '../consent/directive.js';
import { type CannotBeSigned, maySign } from '../consent/sign-directive.js';
import { stillStands } from '../consent/take-back-directive.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import { err, ok, type Result } from '../kernel/result.js';
import { changedSincePrinted, type RecipientChanged, type WordingChanged } from '../paper/changed-since-printed.js';
import type { ConsentForm } from '../paper/consent-form.js';
import { paperCodeFrom, readPaperCode } from '../paper/paper-code.js';
import { type NotSignedThen, signedWhen } from '../paper/signed-when.js';
import { strikeConsent } from '../paper/strike-consent.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { enterConsent, type EnterConsentRefusal, keepStruck } from './enter-consent.js';
import { namedTo, type RecipientNamed } from './name-in-consent.js';
import { directiveOf, keepSigned, readWords, type SignConsent } from './sign-consent.js';
import { writtenBy } from './written-by.js';

export interface EnterSignature extends Pick<SignConsent, 'explainedBy' | 'helpedBy' | 'digest'> {
  /** Of the sheet, as it was typed. */
  readonly code: string;
  /** The marks of the lines that were struck out before it was signed. */
  readonly struck: readonly string[];
  /** Where the signed sheet is kept, and the day that stands on it. */
  readonly original: Original;
}

type At = { readonly path: readonly string[] };

export type EnterSignatureRefusal =
  | EnterConsentRefusal
  | CannotBeSigned
  | UnreadableTextAt
  | (NotSignedThen & At)
  | ((RecipientChanged | WordingChanged) & At);

/**
 * Takes in a consent that was printed and signed by hand: exactly what stands on the sheet, less what was struck out.
 * Where the sheet says something else than it would by now, nothing is signed. Entered twice it is as once.
 */
export async function enterSignature(
  work: Work,
  self: SelfScope,
  asked: EnterSignature,
  occasion: Occasion,
): Promise<Result<Outcome, EnterSignatureRefusal>> {
  const code = readPaperCode(asked.code);
  if (!code.ok) return err({ ...code.error, path: ['code'] });
  const command: EnterSignature = { ...asked, ...writtenBy(self) };
  const read = readWords(wordsOf(command));
  if (!read.ok) return read;
  const form = (await work(self, ({ consentForms }) => consentForms.of(self.actor))).find(
    ({ id }) => paperCodeFrom(id) === code.value,
  );
  if (!form) return enterConsent(work, self, asked, occasion);
  const when = signedWhen(command.original.on, { printedAt: form.printedAt, at: occasion.at });
  if (!when.ok) return err({ ...when.error, path: ['original', 'on'] });
  const entered = await asMember(
    work,
    self,
    form.organization,
    'support',
    occasion.at,
    (ports): Promise<Result<Outcome, EnterSignatureRefusal>> => sign(ports, self, form, command, occasion),
  );
  if (entered.ok || entered.error.kind !== 'NotFound') return entered;
  return err({ kind: 'NotFound', path: ['code'] });
}

async function sign(
  ports: Ports,
  self: SelfScope,
  form: ConsentForm,
  command: EnterSignature,
  occasion: Occasion,
): Promise<Result<Outcome, EnterSignatureRefusal>> {
  const { at } = occasion;
  const now: (RecipientNamed | undefined)[] = [];
  for (const { asked } of form.recipients)
    now.push(await namedTo(ports, self.actor, form.organization, asked, { at, languages: form.languages }));
  const [first, ...others] = form.recipients.map(({ name }, index): RecipientNamed => ({
    // Whoever is gone can be on it struck out alone: a name, which reaches nobody.
    recipient: now[index]?.recipient ?? { kind: 'outside', name },
    name,
  }));
  if (!first) return err({ kind: 'NotFound', path: ['code'] });
  const signed = directiveOf(self, { ...form, ...command, form: 'paper', recipients: [] }, [first, ...others], {
    ...occasion,
    newId: () => form.id,
  });
  const changed = changedSincePrinted(
    form,
    { names: now.map((one) => one?.name), wording: signed.wording },
    command.struck,
  );
  if (changed) return err({ ...changed, path: ['code'] });
  const may = maySign(signed, at);
  if (!may.ok) return may;
  const changes = strikeConsent(signed, command.struck, at);
  if (!changes.ok) {
    const { index, ...problem } = changes.error;
    return err({ ...problem, path: ['struck', String(index)] });
  }
  if (!standsAtAll(changes.value.at(-1)?.directive ?? signed))
    return err({ kind: 'CannotBeSigned', problem: 'nothing-named' });

  const kept = await keepSigned(ports, self, signed, occasion);
  if (!kept.ok) return kept;
  const struck = await keepStruck(ports, self, { version: kept.value }, changes.value, occasion);
  if (!struck.ok) return struck;
  await ports.consentForms.remove(self.actor, form.id);
  return ok({ consent: globalId('consent', signed.id) });
}

function standsAtAll(directive: ConsentDirective): boolean {
  return directive.recipients.some((one) =>
    directive.categories.some((category) => stillStands(directive, one, category)),
  );
}

function wordsOf({ explainedBy, helpedBy, original }: EnterSignature): readonly (readonly [string, string])[] {
  return [
    ['original', original.place],
    ...(explainedBy === undefined ? [] : [['explainedBy', explainedBy] as const]),
    ...(helpedBy === undefined ? [] : [['helpedBy', helpedBy] as const]),
  ];
}
