import { err, ok, type Result } from '../kernel/result.js';
import type { AdvanceDirective } from './advance-directive.js';
import { type AdvanceDirectiveChange, asDraft, type NotADraft } from './change.js';
import { standingOf } from './standing.js';
import type { AdvanceDirectiveStanding } from './advance-directive.js';

/** There is neither an instruction nor an agent: nothing to sign. */
export interface NothingToSign {
  readonly kind: 'NothingToSign';
}

/** It is not waiting to be signed. */
export interface NotReadyToSign {
  readonly kind: 'NotReadyToSign';
  readonly standing: AdvanceDirectiveStanding;
}

/** The owner is done writing: from here it is printed and signed, and no word changes unless it is taken back to a draft. */
export function getReadyToSign(
  directive: AdvanceDirective,
  { at }: { readonly at: Date },
): Result<AdvanceDirectiveChange, NotADraft | NothingToSign> {
  const draft = asDraft(directive, at);
  if (!draft.ok) return draft;
  if (directive.instructions.length === 0 && directive.agents.length === 0) return err({ kind: 'NothingToSign' });
  return ok({ directive: { ...directive, state: 'ready-to-sign' }, kind: 'AdvanceDirectiveReadied', codes: {} });
}

/** The owner wants to go on writing, before anything was recorded as executed. */
export function backToDraft(
  directive: AdvanceDirective,
  { at }: { readonly at: Date },
): Result<AdvanceDirectiveChange, NotReadyToSign> {
  const ready = asReadyToSign(directive, at);
  return ready.ok
    ? ok({ directive: { ...directive, state: 'draft' }, kind: 'AdvanceDirectiveReopened', codes: {} })
    : ready;
}

export function asReadyToSign(directive: AdvanceDirective, at: Date): Result<AdvanceDirective, NotReadyToSign> {
  return directive.state === 'ready-to-sign'
    ? ok(directive)
    : err({ kind: 'NotReadyToSign', standing: standingOf(directive, at) });
}
