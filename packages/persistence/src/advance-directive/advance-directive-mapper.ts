import type { PersonId } from '@peerness/core';
import type {
  AdvanceDirective,
  AdvanceDirectiveId,
  AdvanceDirectiveSetId,
  AdvanceDirectiveState,
  AdvanceExecution,
  DeterminerKind,
  ExecutionMethod,
  Revocability,
} from '@peerness/core/advance-directive';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { Sealer } from '../sealer.js';
import type { AdvanceAgentRow } from './advance-agent-row.js';
import type { AdvanceAnswerRow } from './advance-answer-row.js';
import type { AdvanceDirectiveRow } from './advance-directive-row.js';
import type { AdvanceEndingRow } from './advance-ending-row.js';
import type { AdvanceIncapacityRow } from './advance-incapacity-row.js';
import type { AdvanceInstructionRow } from './advance-instruction-row.js';
import { toAgent, toAnswer, toEndings, toIncapacity, toInstruction } from './advance-parts-mapper.js';
import type { AdvanceSealRow } from './advance-seal-row.js';
import { toExecution } from './advance-seal-mapper.js';

/** What could be read beside a directive’s own row. */
export interface DirectiveParts {
  readonly instructions: readonly Columns<AdvanceInstructionRow>[];
  readonly agents: readonly Columns<AdvanceAgentRow>[];
  readonly answers: readonly Columns<AdvanceAnswerRow>[];
  readonly incapacities: readonly Columns<AdvanceIncapacityRow>[];
  readonly endings: readonly Columns<AdvanceEndingRow>[];
  readonly seals: readonly Columns<AdvanceSealRow>[];
}

type OwnColumns = Omit<Columns<AdvanceDirectiveRow>, 'version'>;

export function toAdvanceDirective(sealer: Sealer, row: OwnColumns, parts: DirectiveParts): AdvanceDirective {
  const { supersededById, supersededAt } = row;
  const { revocations, inError } = toEndings(sealer, parts.endings);
  return {
    id: row.id as AdvanceDirectiveId,
    owner: row.personId as PersonId,
    set: row.setId as AdvanceDirectiveSetId,
    versionNumber: row.versionNumber,
    ...optional('replaces', row.replaces as AdvanceDirectiveId | null),
    jurisdiction: row.jurisdiction,
    policyVersion: row.policyVersion,
    begunAt: row.begunAt,
    state: row.state as AdvanceDirectiveState,
    instructions: parts.instructions.map((one) => toInstruction(sealer, one)),
    agents: parts.agents.map((one) => toAgent(sealer, one)),
    revocability: row.revocability as Revocability,
    determiners: row.determiners as DeterminerKind[],
    effective: { ...optional('from', row.effectiveFrom), ...optional('until', row.effectiveUntil) },
    ...optional('execution', executionOf(sealer, row, parts.seals)),
    answers: parts.answers.map(toAnswer),
    incapacities: parts.incapacities.map((one) => toIncapacity(sealer, one)),
    revocations,
    ...(supersededById !== null &&
      supersededAt && { supersededBy: { directive: supersededById as AdvanceDirectiveId, at: supersededAt } }),
    ...optional('inError', inError),
  };
}

/** As it was told, out of what was sealed; to whoever cannot read that, when and in what way it was signed. */
function executionOf(
  sealer: Sealer,
  { signedAt, method, recordedAt }: OwnColumns,
  [seal]: readonly Columns<AdvanceSealRow>[],
): AdvanceExecution | undefined {
  if (seal) return toExecution(sealer, seal);
  if (!signedAt || !recordedAt) return undefined;
  return { signedAt, method: method as ExecutionMethod, witnesses: [], statements: [], recordedAt };
}

export function toAdvanceDirectiveColumns(directive: AdvanceDirective): OwnColumns {
  const { id, owner, set, effective, execution, supersededBy } = directive;
  return {
    personId: owner,
    id,
    setId: set,
    versionNumber: directive.versionNumber,
    replaces: directive.replaces ?? null,
    jurisdiction: directive.jurisdiction,
    policyVersion: directive.policyVersion,
    begunAt: directive.begunAt,
    state: directive.state,
    revocability: directive.revocability,
    determiners: [...directive.determiners],
    effectiveFrom: effective.from ?? null,
    effectiveUntil: effective.until ?? null,
    signedAt: execution?.signedAt ?? null,
    method: execution?.method ?? null,
    recordedAt: execution?.recordedAt ?? null,
    supersededById: supersededBy?.directive ?? null,
    supersededAt: supersededBy?.at ?? null,
  };
}
