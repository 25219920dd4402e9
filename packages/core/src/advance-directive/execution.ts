/**
 * How a witness is tied to the owner, as the owner says. Which of these keeps somebody from witnessing is a rule of the
 * place; `helped` and `agent` do everywhere unless the owner records them knowingly.
 */
export const witnessTies = [
  'care-provider',
  'employee-of-provider',
  'facility-owner',
  'facility-employee',
  'relative',
  'heir',
  'claimant',
  'romantic-partner',
  'agent',
  'helped',
  'minor',
] as const;

export type WitnessTie = (typeof witnessTies)[number];

export interface AdvanceWitness {
  readonly name: string;
  readonly signedAt: Date;
  readonly ties: readonly WitnessTie[];
  /** The owner knows that such a tie may keep them from witnessing, and writes down what happened all the same. */
  readonly knowingly: boolean;
}

export interface AdvanceNotary {
  readonly name: string;
  readonly at: Date;
}

export const executionMethods = ['wet-ink', 'e-sign'] as const;

export type ExecutionMethod = (typeof executionMethods)[number];

/** What the signed paper says besides the instructions, where a place asks for it. */
export const executionStatements = ['aware-and-voluntary', 'witnesses-affirm-sound-mind'] as const;

export type ExecutionStatement = (typeof executionStatements)[number];

/** What the owner told of how it was signed. Written down, and not judged: who signed nobody here can see. */
export interface AdvanceExecution {
  readonly signedAt: Date;
  readonly method: ExecutionMethod;
  readonly witnesses: readonly AdvanceWitness[];
  readonly notary?: AdvanceNotary;
  readonly statements: readonly ExecutionStatement[];
  /** SHA-256 of the scan of the signed paper, in lower-case hex. The paper is what counts, this an index to it. */
  readonly scanSha256?: string;
  readonly recordedAt: Date;
}

export const mostWitnesses = 10;
