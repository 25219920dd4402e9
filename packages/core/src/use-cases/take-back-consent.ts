import type { SelfScope } from '../access/scope.js';
import type { DirectiveId } from '../consent/directive.js';
import type { InfoCategory } from '../consent/info-category.js';
import { takenBackFrom } from '../consent/take-back-directive.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asExpected } from './change-profile.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export interface TakeBackConsent {
  readonly consent: DirectiveId;
  /** Which of its recipients, counted from 0; without it, all of them. */
  readonly recipient?: number;
  /** Without it, everything it speaks of. */
  readonly category?: InfoCategory;
  readonly expectedVersion?: number;
}

export type TakeBackConsentRefusal = NotFound | ChangedMeanwhile;

/** Takes back what one signed, wholly or in part: it holds at the very next request. Twice is quietly fine. */
export async function takeBackConsent(
  work: Work,
  self: SelfScope,
  { consent, recipient: position, category, expectedVersion }: TakeBackConsent,
  occasion: Occasion,
): Promise<Result<Outcome, TakeBackConsentRefusal>> {
  return work(self, async ({ directives }): Promise<Result<Outcome, TakeBackConsentRefusal>> => {
    const found = await directives.find(self.actor, consent, 'update');
    if (!found) return err({ kind: 'NotFound', path: ['consent'] });
    const recipient = position === undefined ? undefined : found.value.recipients[position];
    if (position !== undefined && !recipient) return err({ kind: 'NotFound', path: ['recipient'] });
    if (category !== undefined && !found.value.categories.includes(category))
      return err({ kind: 'NotFound', path: ['category'] });
    const part = { ...(recipient && { recipient }), ...(category && { category }) };
    const outcome = { consent: globalId('consent', consent) };
    const rest = takenBackFrom(found.value, part, occasion.at);
    if (!rest) return ok(outcome);
    const expected = asExpected(found, expectedVersion);
    if (!expected.ok) return expected;
    const event = happened(occasion, self.actor, {
      owner: { person: self.actor },
      aggregate: 'directive',
      aggregateId: consent,
      version: found.version + 1,
      kind: 'ConsentTakenBack',
      codes: { ...(position !== undefined && { recipient: position }), ...(category && { category }) },
    });
    const kept = await directives.keep({ value: rest, version: found.version }, [event]);
    return kept.ok ? ok(outcome) : kept;
  });
}
