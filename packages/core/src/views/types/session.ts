import type { Relation } from '../../access/rule.js';
import type { Selection } from '../../access/selection.js';
import { endOf, isUnderWay } from '../../session/end-of.js';
import type { Session } from '../../session/session.js';
import { globalId } from '../global-id.js';
import type { Look } from '../load/look.js';
import { project } from '../project.js';
import { day, moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';

/** A sign-in of one's own. */
export function projectSession(
  { session, at }: Pick<Look, 'session' | 'at'>,
  selection: Selection,
  relation: Relation,
  one: Session,
): Promise<Finished> {
  const { id, kind, startedAt, lastSeenOn, assistance } = one;
  return project(selection, 'Session', relation, {
    id: () => globalId('session', id),
    kind: () => spelled(kind),
    isThisOne: () => id === session,
    startedAt: () => moment(startedAt),
    lastSeenOn: () => day(lastSeenOn),
    helpedBy: () => assistance?.helpedBy,
    endsAt: () => assistance && moment(assistance.endsAt),
    endedAt: () => {
      const end = isUnderWay(one, at) ? undefined : endOf(one);
      return end && moment(end);
    },
  });
}
