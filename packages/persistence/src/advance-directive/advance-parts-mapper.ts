import type { PersonId } from '@peerness/core';
import type {
  AdvanceDirective,
  AdvanceInstruction,
  AdvanceInstructionId,
  AdvanceInstructionKind,
  AdvanceRevocation,
  AgentAnswer,
  AgentAppointment,
  AgentAppointmentId,
  Determiner,
  IncapacityId,
  IncapacityRecord,
  RevocationOutcome,
} from '@peerness/core/advance-directive';
import type { Columns } from '../schema/columns.js';
import { parseJson } from '../schema/json-text.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { AdvanceAgentRow } from './advance-agent-row.js';
import type { AdvanceAnswerRow } from './advance-answer-row.js';
import type { AdvanceEndingRow } from './advance-ending-row.js';
import type { AdvanceIncapacityRow } from './advance-incapacity-row.js';
import type { AdvanceInstructionRow } from './advance-instruction-row.js';

type Whole = Pick<AdvanceDirective, 'id' | 'owner'>;

const place = (
  table: string,
  column: string,
  owner: string,
  directive: string,
  part: string | number,
): SealedPlace => ({
  owner,
  table,
  column,
  row: `${directive}/${part}`,
});

interface StoredInstruction {
  readonly words: string;
  readonly language: string;
  readonly mostDays?: number;
  readonly writtenAt: string;
  readonly helpedBy?: string;
}

export function toInstruction(sealer: Sealer, row: Columns<AdvanceInstructionRow>): AdvanceInstruction {
  const { writtenAt, ...stored } = read<StoredInstruction>(
    sealer,
    'advance_instruction',
    'contents',
    row.contents,
    row,
  );
  return {
    id: row.id as AdvanceInstructionId,
    kind: row.kind as AdvanceInstructionKind,
    ...stored,
    writtenAt: new Date(writtenAt),
  };
}

export function toInstructionColumns(
  sealer: Sealer,
  { id: directive, owner }: Whole,
  { id, kind, writtenAt, ...rest }: AdvanceInstruction,
  position: number,
): Columns<AdvanceInstructionRow> {
  const stored: StoredInstruction = { ...rest, writtenAt: writtenAt.toISOString() };
  const contents = sealer.seal(JSON.stringify(stored), place('advance_instruction', 'contents', owner, directive, id));
  return { personId: owner, directiveId: directive, id, position, kind, contents };
}

export function toAgent(sealer: Sealer, row: Columns<AdvanceAgentRow>): AgentAppointment {
  return {
    id: row.id as AgentAppointmentId,
    name: sealer.open(row.name, place('advance_agent', 'name', row.personId, row.directiveId, row.id)),
    ...optional('person', row.agentId as PersonId | null),
    ...optional('connection', row.connectionId),
    scope: row.scope as AdvanceInstructionKind[],
    knowingly: row.knowingly,
  };
}

export function toAgentColumns(
  sealer: Sealer,
  { id: directive, owner }: Whole,
  { id, name, person, connection, scope, knowingly }: AgentAppointment,
  position: number,
): Columns<AdvanceAgentRow> {
  return {
    personId: owner,
    directiveId: directive,
    id,
    position,
    agentId: person ?? null,
    connectionId: connection ?? null,
    scope: [...scope],
    knowingly,
    name: sealer.seal(name, place('advance_agent', 'name', owner, directive, id)),
  };
}

export function toAnswer({ appointmentId, answer, at, writtenBy }: Columns<AdvanceAnswerRow>): AgentAnswer {
  return {
    appointment: appointmentId as AgentAppointmentId,
    answer: answer as AgentAnswer['answer'],
    at,
    by: writtenBy === 'owner' ? 'owner' : 'agent',
  };
}

export function toAnswerColumns(
  { id, owner }: Whole,
  { appointment, answer, at, by }: AgentAnswer,
): Columns<AdvanceAnswerRow> {
  return { personId: owner, directiveId: id, appointmentId: appointment, answer, at, writtenBy: by };
}

interface StoredIncapacity {
  readonly determiners: readonly Determiner[];
  readonly basis: string;
}

export function toIncapacity(sealer: Sealer, row: Columns<AdvanceIncapacityRow>): IncapacityRecord {
  const { endedAt, endedBy } = row;
  return {
    id: row.id as IncapacityId,
    ...read<StoredIncapacity>(sealer, 'advance_incapacity', 'contents', row.contents, row),
    determinedAt: row.determinedAt,
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy as PersonId,
    ...optional('asAgent', row.asAgent as AgentAppointmentId | null),
    opens: row.opens,
    ...(endedAt && endedBy !== null && { ended: { at: endedAt, by: endedBy as PersonId } }),
  };
}

export function toIncapacityColumns(
  sealer: Sealer,
  { id: directive, owner }: Whole,
  record: IncapacityRecord,
): Columns<AdvanceIncapacityRow> {
  const { id, determiners, basis, asAgent, ended } = record;
  const stored: StoredIncapacity = { determiners, basis };
  return {
    personId: owner,
    directiveId: directive,
    id,
    determinedAt: record.determinedAt,
    recordedAt: record.recordedAt,
    recordedBy: record.recordedBy,
    asAgent: asAgent ?? null,
    opens: record.opens,
    endedAt: ended?.at ?? null,
    endedBy: ended?.by ?? null,
    contents: sealer.seal(JSON.stringify(stored), place('advance_incapacity', 'contents', owner, directive, id)),
  };
}

interface StoredEnding {
  readonly words?: string;
  readonly capacityFoundBy?: Determiner;
}

/** What was said to take it back, and that it was a mistake. */
export function toEndings(
  sealer: Sealer,
  rows: readonly Columns<AdvanceEndingRow>[],
): Pick<AdvanceDirective, 'revocations' | 'inError'> {
  const told = rows.map((row) => ({
    row,
    stored: read<StoredEnding>(sealer, 'advance_ending', 'contents', row.contents, { ...row, id: row.position }),
  }));
  const mistake = told.find(({ row }) => row.standing === null);
  return {
    revocations: told
      .filter(({ row }) => row.standing !== null)
      .map(({ row, stored }) => ({
        at: row.at,
        standing: row.standing as AdvanceRevocation['standing'],
        outcome: row.outcome as RevocationOutcome,
        policyVersion: row.policyVersion ?? 0,
        ...stored,
      })),
    ...(mistake && { inError: { at: mistake.row.at, words: mistake.stored.words ?? '' } }),
  };
}

export function toEndingColumns(sealer: Sealer, directive: AdvanceDirective): readonly Columns<AdvanceEndingRow>[] {
  const { id, owner, revocations, inError } = directive;
  const row = (position: number, at: Date, stored: StoredEnding) => ({
    personId: owner,
    directiveId: id,
    position,
    at,
    contents: sealer.seal(JSON.stringify(stored), place('advance_ending', 'contents', owner, id, position)),
  });
  const ended = revocations.map(({ at, standing, outcome, policyVersion, ...stored }, position) => ({
    ...row(position, at, stored),
    standing,
    outcome,
    policyVersion,
  }));
  const none = { standing: null, outcome: null, policyVersion: null };
  return inError ? [...ended, { ...row(revocations.length, inError.at, { words: inError.words }), ...none }] : ended;
}

function read<Stored>(
  sealer: Sealer,
  table: string,
  column: string,
  sealed: string,
  {
    personId,
    directiveId,
    id,
  }: { readonly personId: string; readonly directiveId: string; readonly id: string | number },
): Stored {
  return parseJson(sealer.open(sealed, place(table, column, personId, directiveId, id)), table) as Stored;
}
