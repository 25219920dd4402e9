import { err, ok, type Result } from '../kernel/result.js';
import { isInstrument, kindServes } from './consent-kind-rules.js';
import type { ConsentTerms } from './consent-terms.js';
import type { InfoCategory } from './info-category.js';

/** What was asked for cannot be signed like this. */
export interface CannotBeSigned {
  readonly kind: 'CannotBeSigned';
  readonly problem: SigningProblem;
}

/**
 * - `nothing-named`, `too-many`: no purpose, category or recipient, or more than 20. - `kinds-never-merged`: this kind does not serve one of these purposes or categories. - `chosen-elsewhere`: this kind is
 * given by an act of its own. - `nothing-in-it`: a letter with nothing to give out. - `no-end`: a permit needs an end. - `past-end`, `too-long`: the end is over, or more than
 * ten years away. - `shown-elsewhere`: a plan, a card or a name is shown by its own act. -
 * `recipient`: somebody this kind cannot name, or oneself. - `in-writing`: this kind cannot be spoken.
 */
export type SigningProblem =
  | 'nothing-named'
  | 'too-many'
  | 'kinds-never-merged'
  | 'chosen-elsewhere'
  | 'nothing-in-it'
  | 'no-end'
  | 'past-end'
  | 'too-long'
  | 'shown-elsewhere'
  | 'recipient'
  | 'in-writing';

type Signed = Pick<
  ConsentTerms,
  'person' | 'kind' | 'decision' | 'purposes' | 'categories' | 'recipients' | 'expires' | 'form'
>;

/** Whether these terms can be signed. What a person refuses may be of any kind of thing, to anybody, without an end. */
export function maySign(terms: Signed, at: Date): Result<Signed, CannotBeSigned> {
  const problem = problemOf(terms, at);
  return problem === undefined ? ok(terms) : err({ kind: 'CannotBeSigned', problem });
}

function problemOf(terms: Signed, at: Date): SigningProblem | undefined {
  const { kind, decision, purposes, categories, recipients, expires, form, person } = terms;
  if (kind === 'platform' || kind === 'guardian') return 'chosen-elsewhere';
  const serves = purposes.every((purpose) => categories.every((category) => kindServes(kind, { purpose, category })));
  if (!serves) return 'kinds-never-merged';
  if (recipients.some((one) => one.kind === 'person' && one.person === person)) return 'recipient';
  if (expires.kind === 'date' && expires.at <= at) return 'past-end';
  if (expires.kind === 'date' && expires.at.getTime() - at.getTime() > longest) return 'too-long';
  if (decision === 'deny') return undefined;
  if (recipients.some((one) => one.kind === 'members' || one.kind === 'connections')) return 'recipient';
  if (recipients.some((one) => one.kind === 'class') && kind !== 'tpo') return 'recipient';
  if (expires.kind === 'none' && kind !== 'tpo') return 'no-end';
  if (!isInstrument(form) && kind !== 'specific') return 'in-writing';
  const inside = recipients.some(({ kind: one }) => one !== 'outside' && one !== 'class');
  return inside && categories.some((one) => shownByItsOwnAct.includes(one)) ? 'shown-elsewhere' : undefined;
}

/** Ten years, in milliseconds. */
const longest = 10 * 366 * 86_400_000;

/** To somebody here, each of these is shown by its own act, thing by thing; a directive lets them out of here alone. */
const shownByItsOwnAct: readonly InfoCategory[] = ['name', 'contact', 'connections', 'meetings', 'plan', 'crisis-plan'];
