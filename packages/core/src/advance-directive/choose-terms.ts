import { err, ok, type Result } from '../kernel/result.js';
import type { AdvanceDirective } from './advance-directive.js';
import { isJurisdiction, type UnreadableJurisdiction } from './begin-advance-directive.js';
import { type AdvanceDirectiveChange, asDraft, type DatesOutOfOrder, type NotADraft } from './change.js';
import type { DeterminerKind } from './incapacity.js';
import { rulesOf } from './known-rules.js';
import type { Revocability } from './revocation.js';

/** What is not named stays as it is. */
export interface ChooseTerms {
  readonly jurisdiction?: string;
  readonly revocability?: Revocability;
  readonly determiners?: readonly DeterminerKind[];
  readonly effective?: AdvanceDirective['effective'];
  readonly at: Date;
}

/** The owner chooses whose rules it is made under, whether it can be taken back, who may find incapacity, and how long. */
export function chooseTerms(
  directive: AdvanceDirective,
  { jurisdiction = directive.jurisdiction, revocability, determiners, effective, at }: ChooseTerms,
): Result<AdvanceDirectiveChange, NotADraft | UnreadableJurisdiction | DatesOutOfOrder> {
  const draft = asDraft(directive, at);
  if (!draft.ok) return draft;
  if (!isJurisdiction(jurisdiction)) return err({ kind: 'UnreadableJurisdiction' });
  if (effective?.from && effective.until && effective.until <= effective.from)
    return err({ kind: 'DatesOutOfOrder', path: ['effective', 'until'] });
  const policyVersion =
    jurisdiction === directive.jurisdiction ? directive.policyVersion : rulesOf(jurisdiction).version;
  return ok({
    directive: {
      ...directive,
      jurisdiction,
      policyVersion,
      ...(revocability !== undefined && { revocability }),
      ...(determiners !== undefined && { determiners: [...new Set(determiners)] }),
      ...(effective !== undefined && { effective }),
    },
    kind: 'AdvanceDirectiveTermsChosen',
    codes: { jurisdiction, policyVersion },
  });
}
