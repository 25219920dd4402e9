import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';

export type AdvanceDirectiveId = Brand<string, 'AdvanceDirectiveId'>;
/** One line of instruments of one person, each superseding the one before (HL7 PACIO ADI 2.0: `setId`). */
export type AdvanceDirectiveSetId = Brand<string, 'AdvanceDirectiveSetId'>;
export type AdvanceInstructionId = Brand<string, 'AdvanceInstructionId'>;
export type AgentAppointmentId = Brand<string, 'AgentAppointmentId'>;
export type IncapacityId = Brand<string, 'IncapacityId'>;
export type ScanId = Brand<string, 'ScanId'>;

export function parseAdvanceDirectiveId(input: string): Result<AdvanceDirectiveId, MalformedId> {
  return parseId('AdvanceDirectiveId', input);
}

export function parseAdvanceInstructionId(input: string): Result<AdvanceInstructionId, MalformedId> {
  return parseId('AdvanceInstructionId', input);
}

export function parseAgentAppointmentId(input: string): Result<AgentAppointmentId, MalformedId> {
  return parseId('AgentAppointmentId', input);
}

export function parseIncapacityId(input: string): Result<IncapacityId, MalformedId> {
  return parseId('IncapacityId', input);
}

export function parseScanId(input: string): Result<ScanId, MalformedId> {
  return parseId('ScanId', input);
}
