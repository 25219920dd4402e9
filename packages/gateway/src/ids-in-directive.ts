import {
  type AdvanceInstructionId,
  type AgentAppointmentId,
  type IncapacityId,
  parseAdvanceInstructionId,
  parseAgentAppointmentId,
  parseIncapacityId,
  parseScanId,
  type ScanId,
} from '@peerness/core/advance-directive';
import { badInput } from './errors/problem.js';

// What is in a directive is named within it only.

export function advanceInstructionId(text: string, path: readonly string[]): AdvanceInstructionId {
  const read = parseAdvanceInstructionId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of an instruction.', path);
}

export function agentAppointmentId(text: string, path: readonly string[]): AgentAppointmentId {
  const read = parseAgentAppointmentId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of an appointment.', path);
}

export function incapacityId(text: string, path: readonly string[]): IncapacityId {
  const read = parseIncapacityId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of an incapacity.', path);
}

export function scanId(text: string, path: readonly string[]): ScanId {
  const read = parseScanId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of a scan.', path);
}
