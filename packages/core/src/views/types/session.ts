import type { Relation } from '../../access/rule.js';
import type { Selection } from '../../access/selection.js';
import type { Session } from '../../session/session.js';
import { globalId } from '../global-id.js';
import type { Look } from '../load/look.js';
import { project } from '../project.js';
import { day, moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';

/** A sign-in of one's own. */
export function projectSession(
  { session }: Pick<Look, 'session'>,
  selection: Selection,
  relation: Relation,
  { id, kind, startedAt, lastSeenOn, endedAt }: Session,
): Promise<Finished> {
  return project(selection, 'Session', relation, {
    id: () => globalId('session', id),
    kind: () => spelled(kind),
    isThisOne: () => id === session,
    startedAt: () => moment(startedAt),
    lastSeenOn: () => day(lastSeenOn),
    endedAt: () => endedAt && moment(endedAt),
  });
}
