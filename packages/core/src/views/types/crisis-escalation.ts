import type { Selection } from '../../access/selection.js';
import { escalation } from '../../crisis/escalation.js';
import { asTheyStand } from '../../crisis/readiness.js';
import type { CrisisPlanSeen } from '../load/crisis-plan-seen.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { personField, projectAsked } from './crisis-supporter.js';

/** Who is asked now, who was passed over, and what is next and when: exactly as the clock goes by it. */
export function projectEscalation(look: Look, selection: Selection, seen: CrisisPlanSeen): Promise<Finished> {
  const { plan, activations } = seen;
  const { state, asked, passedOver, next } = escalation(plan, activations[0], look.at, asTheyStand(plan));
  return project(selection, 'CrisisEscalation', 'self', {
    state: () => spelled(state),
    asked: (field) => asked && projectAsked(look, field.selection, seen, asked),
    passedOver: (field) => each(passedOver, (one) => projectAsked(look, field.selection, seen, one)),
    next: (field) =>
      next &&
      project(field.selection, 'CrisisStep', 'self', {
        kind: () => spelled(next.kind),
        person: (whom) => (next.kind === 'ask' ? personField(look, seen, next.person)?.(whom) : undefined),
        minutes: () => (next.kind === 'ask' ? next.minutes : undefined),
        at: () => moment(next.at),
      }),
  });
}
