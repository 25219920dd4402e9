import type { PersonId } from '../person/person-id.js';
import type { AgentAppointmentId } from './advance-directive-id.js';
import type { AdvanceInstructionKind } from './instruction.js';

/**
 * Whom the owner asks to speak for them: the first is the agent, those after are alternates, in this order. With `person`
 * it is somebody here, who answers for themselves; without, somebody whose answer the owner writes down.
 */
export interface AgentAppointment {
  readonly id: AgentAppointmentId;
  /** As the owner calls them. */
  readonly name: string;
  readonly person?: PersonId;
  /** On which connection the two know each other: without it live, nothing opens. */
  readonly connection?: string;
  /** What they may speak of, and so what they are shown; all of it where nothing is named. */
  readonly scope: readonly AdvanceInstructionKind[];
  /** The owner knows that this one helped writing, and appoints them all the same. */
  readonly knowingly: boolean;
}

/** What somebody said to being an agent. The last answer counts; whoever said yes may still step back. */
export interface AgentAnswer {
  readonly appointment: AgentAppointmentId;
  readonly answer: 'accepted' | 'declined' | 'stepped-back';
  readonly at: Date;
  /** `owner`: the owner wrote down what somebody outside answered. */
  readonly by: 'agent' | 'owner';
}

/** The longest name of an agent, a witness or a notary, in UTF-16 code units. */
export const longestPartyName = 200;
export const mostAgents = 10;
