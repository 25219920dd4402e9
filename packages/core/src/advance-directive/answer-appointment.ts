import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { AdvanceDirective } from './advance-directive.js';
import type { AgentAppointmentId } from './advance-directive-id.js';
import type { AgentAnswer } from './agent.js';
import type { AdvanceDirectiveChange } from './change.js';
import type { NotInDirective } from './change.js';
import { answerOf, standingOf } from './standing.js';

export interface AnswerAppointment {
  readonly appointment: AgentAppointmentId;
  readonly answer: AgentAnswer['answer'];
  /** Who says so: that agent, or the owner for somebody who is not here. */
  readonly by: PersonId;
  readonly at: Date;
}

/** What was answered stands: a no is not turned into a yes, and nobody steps back from what they did not accept. */
export interface AlreadyAnswered {
  readonly kind: 'AlreadyAnswered';
}

/** Nobody is asked any more: it was taken back, superseded, over, or a mistake. */
export interface NoLongerAsked {
  readonly kind: 'NoLongerAsked';
}

/**
 * An agent says yes or no, and may step back later at any time. To whoever is not that agent the appointment is not
 * there; the owner writes down the answer of somebody outside.
 */
export function answerAppointment(
  directive: AdvanceDirective,
  { appointment: id, answer, by, at }: AnswerAppointment,
): Result<AdvanceDirectiveChange, NotInDirective | AlreadyAnswered | NoLongerAsked> {
  const appointment = directive.agents.find((one) => one.id === id);
  const mayAnswer = appointment && by === (appointment.person ?? directive.owner);
  if (!mayAnswer) return err({ kind: 'NotInDirective' });
  const standing = standingOf(directive, at);
  const isOpen = standing === 'draft' || standing === 'ready-to-sign' || standing === 'recorded-as-executed';
  if (!isOpen) return err({ kind: 'NoLongerAsked' });
  const before = answerOf(directive, id);
  const follows = answer === 'stepped-back' ? before === 'accepted' : before === undefined;
  if (!follows) return err({ kind: 'AlreadyAnswered' });
  const said: AgentAnswer = { appointment: id, answer, at, by: appointment.person === undefined ? 'owner' : 'agent' };
  return ok({
    directive: { ...directive, answers: [...directive.answers, said] },
    kind: 'AgentAnswered',
    codes: { appointment: id, answer },
  });
}
