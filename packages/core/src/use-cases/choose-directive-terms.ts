import type { SelfScope } from '../access/scope.js';
import type { UnreadableJurisdiction } from '../advance-directive/begin-advance-directive.js';
import type { DatesOutOfOrder, NotADraft } from '../advance-directive/change.js';
import { type ChooseTerms, chooseTerms } from '../advance-directive/choose-terms.js';
import {
  backToDraft,
  getReadyToSign,
  type NothingToSign,
  type NotReadyToSign,
} from '../advance-directive/get-ready.js';
import type { Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import {
  changeAdvanceDirective,
  type OnOwnAdvanceDirective,
  type RefusedOfDirective,
  refusedAt,
} from './on-advance-directive.js';

export type ChooseDirectiveTerms = OnOwnAdvanceDirective & Omit<ChooseTerms, 'at'>;

export type ChooseDirectiveTermsRefusal = RefusedOfDirective<
  NotADraft | (UnreadableJurisdiction & { readonly path: readonly string[] }) | DatesOutOfOrder
>;

/** The owner chooses whose rules it is made under, whether it can be taken back, who may find incapacity, and how long. */
export function chooseDirectiveTerms(
  work: Work,
  self: SelfScope,
  command: ChooseDirectiveTerms,
  occasion: Occasion,
): Promise<Result<Outcome, ChooseDirectiveTermsRefusal>> {
  return changeAdvanceDirective(work, self, command, occasion, (directive) =>
    refusedAt(chooseTerms(directive, { ...command, at: occasion.at }), 'UnreadableJurisdiction', 'jurisdiction'),
  );
}

export type GetDirectiveReady = OnOwnAdvanceDirective;
export type GetDirectiveReadyRefusal = RefusedOfDirective<NotADraft | NothingToSign>;

/** The owner is done writing: from here it is printed and signed. */
export function getDirectiveReady(
  work: Work,
  self: SelfScope,
  command: GetDirectiveReady,
  occasion: Occasion,
): Promise<Result<Outcome, GetDirectiveReadyRefusal>> {
  return changeAdvanceDirective(work, self, command, occasion, (directive) => getReadyToSign(directive, occasion));
}

export type ReopenDirective = OnOwnAdvanceDirective;
export type ReopenDirectiveRefusal = RefusedOfDirective<NotReadyToSign>;

/** The owner wants to go on writing, before anything was recorded as executed. */
export function reopenDirective(
  work: Work,
  self: SelfScope,
  command: ReopenDirective,
  occasion: Occasion,
): Promise<Result<Outcome, ReopenDirectiveRefusal>> {
  return changeAdvanceDirective(work, self, command, occasion, (directive) => backToDraft(directive, occasion));
}
