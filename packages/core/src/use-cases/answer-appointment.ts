import type { SelfScope } from '../access/scope.js';
import type { AdvanceDirective } from '../advance-directive/advance-directive.js';
import type { AgentAppointmentId } from '../advance-directive/advance-directive-id.js';
import type { AgentAnswer } from '../advance-directive/agent.js';
import {
  type AlreadyAnswered,
  answerAppointment as answerIt,
  type NoLongerAsked,
} from '../advance-directive/answer-appointment.js';
import type { AdvanceDirectiveChange } from '../advance-directive/change.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { standsAsAgent } from './as-agent.js';
import { happened } from './happened.js';
import { directiveOutcome, keepDirective, notThere, type OnAdvanceDirective } from './on-advance-directive.js';
import type { NotFound } from './refusals.js';

export interface AnswerAppointment extends OnAdvanceDirective {
  readonly appointment: AgentAppointmentId;
  readonly answer: AgentAnswer['answer'];
}

export type AnswerAppointmentRefusal = NotFound | AlreadyAnswered | NoLongerAsked | ChangedMeanwhile;

/** An agent says yes or no, or steps back; the owner writes down what somebody outside said. */
export function answerAppointment(
  work: Work,
  self: SelfScope,
  { directive: id, appointment, answer }: AnswerAppointment,
  occasion: Occasion,
): Promise<Result<Outcome, AnswerAppointmentRefusal>> {
  const { actor: by } = self;
  return work(self, async (ports): Promise<Result<Outcome, AnswerAppointmentRefusal>> => {
    const found = await ports.advanceDirectives.find(id, 'update');
    if (!found) return err({ kind: 'NotFound' });
    const { value: directive } = found;
    const isMine = directive.owner === by;
    const mayRefuse = answer !== 'accepted';
    // Whoever was parted from the owner may still say no; a yes needs that the two know each other.
    if (!isMine && !mayRefuse && !(await standsAsAgent(ports, by, directive, occasion.at)))
      return err({ kind: 'NotFound' });
    const decided = notThere(answerIt(directive, { appointment, answer, by, at: occasion.at }));
    if (!decided.ok) return decided;
    if (isMine) {
      const kept = await keepDirective(ports, found, decided.value, {}, occasion);
      return kept.ok ? ok(directiveOutcome(id)) : kept;
    }
    const said = lastAnswer(decided.value.directive);
    if (said) await ports.advanceDirectives.answer(directive, said, [toOwner(decided.value, by, occasion)]);
    return ok(directiveOutcome(id));
  });
}

function lastAnswer({ answers }: AdvanceDirective): AgentAnswer | undefined {
  return answers.at(-1);
}

/** In the owner's history, so that the owner is told. */
function toOwner({ directive, kind, codes }: AdvanceDirectiveChange, by: PersonId, occasion: Occasion) {
  return happened(occasion, by, {
    owner: { person: directive.owner },
    aggregate: 'advance-answer',
    aggregateId: occasion.newId(),
    version: 1,
    kind,
    codes: { ...codes, directive: directive.id },
  });
}
