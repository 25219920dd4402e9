import { isUnderWay } from '../../session/end-of.js';
import type { Session } from '../../session/session.js';
import type { Look } from './look.js';

/** One's sessions that are under way. In assisted mode this one alone: where else one is signed in is not for that device. */
export async function sessionsSeen({ me, at, session, withHelp, own }: Look): Promise<readonly Session[]> {
  const sessions = await own((ports) => ports.sessions.of(me));
  return sessions.filter((one) => isUnderWay(one, at) && (!withHelp || one.id === session));
}
