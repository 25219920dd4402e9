import type { SelfScope } from '../access/scope.js';
import type { IncapacityIsOnRecord } from '../advance-directive/change.js';
import { type AlreadyInError, type EnterInError, enterInError } from '../advance-directive/enter-in-error.js';
import {
  type RevokeAdvanceDirective as Revoke,
  revokeAdvanceDirective as revoke,
  type RevokeAdvanceDirectiveRefusal as Unrevoked,
} from '../advance-directive/revoke.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import type { Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeAdvanceDirective, type OnOwnAdvanceDirective, type RefusedOfDirective } from './on-advance-directive.js';

export type RevokeAdvanceDirective = OnOwnAdvanceDirective & Omit<Revoke, 'at'>;
export type RevokeAdvanceDirectiveRefusal = RefusedOfDirective<Unrevoked>;

/** The owner takes it back. Said while an incapacity is on record it is kept as an attempt, with what it comes to. */
export function revokeAdvanceDirective(
  work: Work,
  self: SelfScope,
  command: RevokeAdvanceDirective,
  occasion: Occasion,
): Promise<Result<Outcome, RevokeAdvanceDirectiveRefusal>> {
  return changeAdvanceDirective(work, self, command, occasion, (directive) =>
    revoke(directive, { ...command, at: occasion.at }),
  );
}

export type EnterDirectiveInError = OnOwnAdvanceDirective & Omit<EnterInError, 'at'>;
export type EnterDirectiveInErrorRefusal = RefusedOfDirective<AlreadyInError | IncapacityIsOnRecord | UnreadableTextAt>;

/** The owner says that it should never have been written down. */
export function enterDirectiveInError(
  work: Work,
  self: SelfScope,
  command: EnterDirectiveInError,
  occasion: Occasion,
): Promise<Result<Outcome, EnterDirectiveInErrorRefusal>> {
  return changeAdvanceDirective(work, self, command, occasion, (directive) =>
    enterInError(directive, { words: command.words, at: occasion.at }),
  );
}
