import type { AdvanceDirective, AdvanceDirectiveStanding } from './advance-directive.js';
import type { AgentAppointmentId } from './advance-directive-id.js';
import type { AgentAnswer } from './agent.js';
import type { IncapacityRecord } from './incapacity.js';
import { rulesOf } from './known-rules.js';

type Course = Pick<
  AdvanceDirective,
  'state' | 'execution' | 'effective' | 'incapacities' | 'jurisdiction' | 'policyVersion'
>;

/** How it stands at this instant: as it is kept, unless its time is over. */
export function standingOf(directive: Course, at: Date): AdvanceDirectiveStanding {
  if (directive.state !== 'recorded-as-executed') return directive.state;
  const end = endOf(directive);
  if (end === undefined || at < end) return 'recorded-as-executed';
  return goesOn(directive, end) ? 'recorded-as-executed' : 'expired';
}

/**
 * When its time is over: at the owner's end, or at the end of the place's term, whichever comes first. None where
 * neither is known. Where the place lets it go on in incapacity, the term does not end it meanwhile.
 */
export function endOf({ execution, effective, jurisdiction, policyVersion }: Course): Date | undefined {
  if (!execution) return effective.until;
  const { lasts } = rulesOf(jurisdiction, policyVersion);
  const term = lasts === 'unknown' ? undefined : yearsAfter(execution.signedAt, lasts.years);
  const ends = [effective.until, term].filter((one) => one !== undefined);
  return ends.sort((a, b) => a.getTime() - b.getTime())[0];
}

function goesOn({ effective, jurisdiction, policyVersion, incapacities }: Course, end: Date): boolean {
  const { lasts } = rulesOf(jurisdiction, policyVersion);
  const byTerm = effective.until === undefined || end < effective.until;
  return byTerm && lasts !== 'unknown' && lasts.goesOnInIncapacity && incapacities.some(isOngoing);
}

/** Whether its beginning, as the owner wanted it, is reached. */
export function hasBegun({ effective, execution }: Course, at: Date): boolean {
  const from = effective.from ?? execution?.signedAt;
  return from !== undefined && from <= at;
}

export function isOngoing({ ended }: Pick<IncapacityRecord, 'ended'>): boolean {
  return ended === undefined;
}

/** Whether an incapacity is on record now. */
export function isIncapacityOnRecord({ incapacities }: Pick<AdvanceDirective, 'incapacities'>): boolean {
  return incapacities.some(isOngoing);
}

/** Whether it is in force and somebody is on record as having found that its owner cannot decide. */
export function isHeldByIncapacity(directive: Course, at: Date): boolean {
  return standingOf(directive, at) === 'recorded-as-executed' && isIncapacityOnRecord(directive);
}

/** What an agent said last, if anything. */
export function answerOf(
  { answers }: Pick<AdvanceDirective, 'answers'>,
  appointment: AgentAppointmentId,
): AgentAnswer['answer'] | undefined {
  return answers.findLast((one) => one.appointment === appointment)?.answer;
}

/** The same day so many years later; 1 March where there is no 29 February. */
function yearsAfter(at: Date, years: number): Date {
  const later = new Date(at);
  later.setUTCFullYear(at.getUTCFullYear() + years);
  return later;
}
