import type { SelectedField, Selection } from '../../access/selection.js';
import {
  type CrisisActivation,
  type CrisisAssertion,
  endOf,
  endingOf,
  hasAnswered,
  isToLookBackAt,
  statusOf,
} from '../../crisis/activation.js';
import type { CrisisPlanSeen } from '../load/crisis-plan-seen.js';
import type { Look } from '../load/look.js';
import { pageOf } from '../page-of.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectAccesses } from './access.js';
import { personField, projectAsked } from './crisis-supporter.js';
import { projectLine } from './crisis-words.js';
import { projectPageInfo } from './page-info.js';

/** Each time it came to it, newest first, a page at a time. */
export function projectActivations(look: Look, field: SelectedField, seen: CrisisPlanSeen): Promise<Finished> {
  const page = pageOf(seen.activations, [look.me, 'activations', seen.plan.id], field, ({ id }) => id);
  return project(field.selection, 'CrisisActivationConnection', 'self', {
    edges: (edges) =>
      each(page.items, ({ cursor, item }) =>
        project(edges.selection, 'CrisisActivationEdge', 'self', {
          cursor: () => cursor,
          node: (node) => projectActivation(look, node.selection, seen, item),
        }),
      ),
    pageInfo: (info) => projectPageInfo(info.selection, 'self', page),
  });
}

/** One time it came to it. To a supporter: that it did, until when, and what they themselves said and were asked. */
export function projectActivation(
  look: Look,
  selection: Selection,
  seen: CrisisPlanSeen,
  activation: CrisisActivation,
): Promise<Finished> {
  const { me, at } = look;
  const { id, begunAt, active, assertions, acknowledged, asked, nobodyLeftAt, allRightAt, over, lookedBackAt } =
    activation;
  const status = statusOf(activation, at);
  const ended = over ?? (status === 'over' ? { at: endOf(activation), how: endingOf(activation) } : undefined);
  return project(selection, 'CrisisActivation', seen.relation, {
    status: () => spelled(status),
    begunAt: () => moment(begunAt),
    activeSince: () => active && moment(active.since),
    activeUntil: () => active && moment(active.until),
    activatedBy: () => active && spelled(active.by),
    iHaveAnswered: () => hasAnswered(activation, me),
    askedOfMe: (field) => {
      const mine = asked.find(({ person }) => person === me);
      return mine && projectAsked(look, field.selection, seen, mine);
    },
    assertions: (field) => each(assertions, (one) => projectVoice(look, field.selection, seen, one)),
    acknowledgements: (field) => each(acknowledged, (one) => projectVoice(look, field.selection, seen, one)),
    asked: (field) => each(asked, (one) => projectAsked(look, field.selection, seen, one)),
    nobodyLeftAt: () => nobodyLeftAt && moment(nobodyLeftAt),
    allRightAt: () => allRightAt && moment(allRightAt),
    overAt: () => ended && moment(ended.at),
    ended: () => ended && spelled(ended.how),
    isToLookBackAt: () => isToLookBackAt(activation, at),
    lookedBackAt: () => lookedBackAt && moment(lookedBackAt),
    openings: (field) =>
      projectAccesses(look, field, {
        name: id,
        is: (access) => access.purpose === 'crisis' && begunAt <= access.at && access.at <= (ended?.at ?? at),
      }),
  });
}

/** What one supporter said: that it has come to this, by which of the owner's criteria, or that they are there. */
function projectVoice(
  look: Look,
  selection: Selection,
  seen: CrisisPlanSeen,
  { by, at, criterion }: Pick<CrisisAssertion, 'by' | 'at'> & Partial<CrisisAssertion>,
): Promise<Finished> {
  return project(selection, 'CrisisVoice', 'self', {
    person: personField(look, seen, by),
    criterion: (field) => {
      const line = seen.plan.criteria.find(({ id }) => id === criterion);
      return line && projectLine(field.selection, 'self', line);
    },
    at: () => moment(at),
  });
}
