import type { Selection } from '../../access/selection.js';
import type { CrisisAsked } from '../../crisis/activation.js';
import type { CrisisSupporter } from '../../crisis/crisis-plan.js';
import { outOfReach } from '../../crisis/readiness.js';
import type { PersonId } from '../../person/person-id.js';
import { globalId } from '../global-id.js';
import type { CrisisPlanSeen } from '../load/crisis-plan-seen.js';
import type { Look } from '../load/look.js';
import { type Fields, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectSomeone } from './someone.js';

/** Whom the owner asked, and how they answered; to themselves, as what they are asked. */
export function projectSupporter(
  look: Look,
  selection: Selection,
  seen: CrisisPlanSeen,
  { person, organization, connection, minutes, standing, askedAt, answeredAt }: CrisisSupporter,
): Promise<Finished> {
  const { relation, plan, around } = seen;
  return project(selection, 'CrisisSupporter', relation, {
    person: personField(look, seen, person),
    connection: () => globalId('connection', organization, connection),
    minutes: () => minutes,
    standing: () => spelled(standing),
    askedAt: () => moment(askedAt),
    answeredAt: () => answeredAt && moment(answeredAt),
    outOfReach: () => {
      const found = outOfReach(plan, around).find(({ supporter }) => supporter.person === person);
      return found && spelled(found.because);
    },
  });
}

/** Whom the clock asked, and how long they have. */
export function projectAsked(
  look: Look,
  selection: Selection,
  seen: CrisisPlanSeen,
  { person, at, until }: CrisisAsked,
): Promise<Finished> {
  return project(selection, 'CrisisAsked', seen.relation, {
    person: personField(look, seen, person),
    at: () => moment(at),
    until: () => moment(until),
  });
}

/** Somebody in a crisis plan, to its owner. */
export function personField(look: Look, seen: CrisisPlanSeen, person: PersonId): Fields[string] {
  return async (field) => {
    const someone = (await seen.known()).get(person);
    return someone && projectSomeone(look, field.selection, someone);
  };
}
