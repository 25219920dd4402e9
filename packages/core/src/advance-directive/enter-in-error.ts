import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText } from '../kernel/text.js';
import type { AdvanceDirective } from './advance-directive.js';
import type { AdvanceDirectiveChange, IncapacityIsOnRecord } from './change.js';
import { longestRevocation } from './revocation.js';
import { isHeldByIncapacity } from './standing.js';

export interface EnterInError {
  /** Why, in the owner's words. */
  readonly words: string;
  readonly at: Date;
}

/** It is marked as a mistake already. */
export interface AlreadyInError {
  readonly kind: 'AlreadyInError';
}

/**
 * The owner says that it should never have been written down: a wrong person's, a wrong file. Not a way to take back
 * what stands: that is revoking, and has its own rules while an incapacity is on record.
 */
export function enterInError(
  directive: AdvanceDirective,
  { words, at }: EnterInError,
): Result<AdvanceDirectiveChange, AlreadyInError | IncapacityIsOnRecord | UnreadableTextAt> {
  if (directive.state === 'entered-in-error') return err({ kind: 'AlreadyInError' });
  if (isHeldByIncapacity(directive, at)) return err({ kind: 'IncapacityIsOnRecord' });
  const why = atPath(readText(words, longestRevocation), 'words');
  if (!why.ok) return why;
  return ok({
    directive: { ...directive, state: 'entered-in-error', inError: { at, words: why.value } },
    kind: 'AdvanceDirectiveEnteredInError',
    codes: { before: directive.state },
  });
}
