import type { Json } from '../kernel/json.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { AdvanceDirective, AdvanceDirectiveStanding } from './advance-directive.js';
import { standingOf } from './standing.js';

/** What becomes of an advance directive, and what happened to it: in ids and codes, never in anybody's words. */
export interface AdvanceDirectiveChange {
  readonly directive: AdvanceDirective;
  readonly kind: AdvanceDirectiveEventKind;
  readonly codes: { readonly [name: string]: Json };
}

export type AdvanceDirectiveEventKind =
  | 'AdvanceDirectiveBegun'
  | 'AdvanceInstructionWritten'
  | 'AdvanceInstructionRemoved'
  | 'AgentAppointed'
  | 'AgentRemoved'
  | 'AgentAnswered'
  | 'AdvanceDirectiveTermsChosen'
  | 'AdvanceDirectiveReadied'
  | 'AdvanceDirectiveReopened'
  | 'AdvanceDirectiveRecordedAsExecuted'
  | 'AdvanceDirectiveSuperseded'
  | 'IncapacityRecorded'
  | 'IncapacityEnded'
  | 'AdvanceDirectiveRevoked'
  | 'AdvanceDirectiveRevocationAttempted'
  | 'AdvanceDirectiveEnteredInError';

/** It can be changed only while it is a draft. What was recorded as executed never is: a new instrument supersedes it. */
export interface NotADraft {
  readonly kind: 'NotADraft';
  readonly standing: AdvanceDirectiveStanding;
}

/** It has to be recorded as executed, and neither revoked, superseded nor over. */
export interface NotInForce {
  readonly kind: 'NotInForce';
  readonly standing: AdvanceDirectiveStanding;
}

/** There is no such instruction, agent or record in this directive. */
export interface NotInDirective {
  readonly kind: 'NotInDirective';
}

/** That it is unable to be done while somebody is on record as having found that the owner cannot decide. */
export interface IncapacityIsOnRecord {
  readonly kind: 'IncapacityIsOnRecord';
}

/** Days that cannot follow one another so, with the one that is out of order. */
export interface DatesOutOfOrder {
  readonly kind: 'DatesOutOfOrder';
  readonly path: readonly string[];
}

export function asDraft(directive: AdvanceDirective, at: Date): Result<AdvanceDirective, NotADraft> {
  return directive.state === 'draft' ? ok(directive) : err({ kind: 'NotADraft', standing: standingOf(directive, at) });
}

export function asInForce(directive: AdvanceDirective, at: Date): Result<AdvanceDirective, NotInForce> {
  const standing = standingOf(directive, at);
  return standing === 'recorded-as-executed' ? ok(directive) : err({ kind: 'NotInForce', standing });
}
