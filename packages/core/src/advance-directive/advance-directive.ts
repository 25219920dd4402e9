import type { PersonId } from '../person/person-id.js';
import type { AdvanceDirectiveId, AdvanceDirectiveSetId } from './advance-directive-id.js';
import type { AgentAnswer, AgentAppointment } from './agent.js';
import type { AdvanceExecution } from './execution.js';
import type { DeterminerKind, IncapacityRecord } from './incapacity.js';
import type { AdvanceInstruction } from './instruction.js';
import type { AdvanceRevocation, Revocability } from './revocation.js';

/**
 * A psychiatric advance directive: what somebody wants when they cannot say so, and who may say it for them. An
 * instrument of state law, and so apart from any plan. This keeps what is in it and what is told of how it was signed;
 * whether a court or a clinic accepts it is not for software to say. (A consent to give something out is a
 * `ConsentDirective`: another thing.)
 */
export interface AdvanceDirective {
  readonly id: AdvanceDirectiveId;
  readonly owner: PersonId;
  readonly set: AdvanceDirectiveSetId;
  /** 1 for the first of its set; every instrument that supersedes has the next. */
  readonly versionNumber: number;
  /** Which one it supersedes once it is recorded as executed. */
  readonly replaces?: AdvanceDirectiveId;
  /** Whose rules it was made under: a country or a subdivision (ISO 3166), such as `US-TX`. */
  readonly jurisdiction: string;
  /** Of the rules known for that place when it was begun or the place was chosen; 0 where none are known. */
  readonly policyVersion: number;
  readonly begunAt: Date;
  readonly state: AdvanceDirectiveState;
  readonly instructions: readonly AdvanceInstruction[];
  readonly agents: readonly AgentAppointment[];
  readonly revocability: Revocability;
  /** Whom the owner names to find that they cannot decide; asked where no rule of the place is known. */
  readonly determiners: readonly DeterminerKind[];
  /** From when until when, as the owner wants it; without a beginning from the signature on. */
  readonly effective: { readonly from?: Date; readonly until?: Date };
  readonly execution?: AdvanceExecution;
  /** From here on what happened to it, oldest first; none of it changes what was signed. */
  readonly answers: readonly AgentAnswer[];
  readonly incapacities: readonly IncapacityRecord[];
  readonly revocations: readonly AdvanceRevocation[];
  readonly supersededBy?: { readonly directive: AdvanceDirectiveId; readonly at: Date };
  /** That it should never have been written down, and why, in the owner's words. */
  readonly inError?: { readonly at: Date; readonly words: string };
}

/** What is kept. That it ran out is not: it follows from the day; see {@link AdvanceDirectiveStanding}. */
export const advanceDirectiveStates = [
  'draft',
  'ready-to-sign',
  'recorded-as-executed',
  'revoked',
  'superseded',
  'entered-in-error',
] as const;

export type AdvanceDirectiveState = (typeof advanceDirectiveStates)[number];

/** How it stands at an instant. */
export type AdvanceDirectiveStanding = AdvanceDirectiveState | 'expired';
