import type { Selection } from '../../access/selection.js';
import { acceptInvitation } from '../../connection/accept-invitation.js';
import { agreeToMeeting } from '../../connection/agree-to-meeting.js';
import { declineInvitation, withdrawInvitation } from '../../connection/close-invitation.js';
import type { Connection } from '../../connection/connection.js';
import type { Move } from '../../connection/decision.js';
import { endConnection } from '../../connection/end-connection.js';
import { goOn } from '../../connection/go-on.js';
import type { Meeting } from '../../connection/meeting.js';
import { proposeMeeting } from '../../connection/propose-meeting.js';
import { sayWeMet } from '../../connection/say-we-met.js';
import type { Result } from '../../kernel/result.js';
import { mayStillMeet } from '../../matching/may-still-meet.js';
import { firstLevel } from '../../trust/level.js';
import { placesOf } from '../../organization/places-of.js';
import type { ConnectionSeen } from '../load/connection-seen.js';
import { wouldLeaveWithoutCover } from '../load/covers-seen.js';
import type { Look } from '../load/look.js';
import { briefedOn, levelsOn } from '../load/trust-on.js';
import { project } from '../project.js';
import type { Finished } from '../views.js';

/** What one of the two can do now: the very decisions an attempt would meet. Nothing, once it reads as over. */
export function projectConnectionAccess(look: Look, selection: Selection, seen: ConnectionSeen): Promise<Finished> {
  const { connection, standing, relation, blocked } = seen;
  const move: Move = { by: look.me, at: look.at, blocked };
  const isOver = standing === 'not-this-time' || standing === 'ended';
  const would = (decide: (connection: Connection, move: Move) => Result<unknown, unknown>) => () =>
    !isOver && changes(decide(connection, move));

  return project(selection, 'ConnectionAccess', relation, {
    canAccept: async () =>
      !isOver &&
      changes(acceptInvitation(connection, { ...move, ...(await places(look, seen)) })) &&
      (await bothMayMeet(look, seen)),
    canDecline: would(declineInvitation),
    canWithdraw: would(withdrawInvitation),
    canProposeMeeting: would((one, by) => proposeMeeting(one, { ...by, meeting: someMeeting(look) })),
    canAgreeToMeeting: would(agreeToMeeting),
    canSayWeMet: would(sayWeMet),
    canGoOn: async () => {
      const briefed = await briefedOn(look, seen);
      return !isOver && changes(goOn(connection, { ...move, briefed }));
    },
    canReadBriefing: async () => !isOver && !(await briefedOn(look, seen)).mine,
    canOpen: async () => !isOver && standing !== 'invited' && (await briefedOn(look, seen)).mine,
    canStepBack: async () => {
      const levels = await levelsOn(look, seen);
      return levels !== undefined && levels.mine.level !== firstLevel;
    },
    canForget: () => standing === 'ended',
    canRevealContact: async () => !isOver && standing !== 'invited' && (await briefedOn(look, seen)).mine,
    canEnd: would(endConnection),
    canBlock: () => !isOver,
    leavesWithoutCover: () => wouldLeaveWithoutCover(look, seen),
  });
}

function changes(decision: Result<unknown, unknown>): boolean {
  return decision.ok && decision.value !== undefined;
}

async function places(
  { at, supporting }: Look,
  { connection, here }: ConnectionSeen,
): Promise<{ places: number; supported: number }> {
  return {
    places: placesOf(here.membership, at),
    supported: await supporting(connection.organization),
  };
}

/** The same decision an attempt would meet; to someone who may not see the other, there is nobody to meet. */
async function bothMayMeet({ people, at }: Look, { connection, here, other }: ConnectionSeen): Promise<boolean> {
  const [them] = await people(connection.organization, [other]);
  return them !== undefined && mayStillMeet(here, them, here.organization, at);
}

/** Any meeting nobody has proposed yet. */
function someMeeting({ me, at }: Look): Meeting {
  return { proposedBy: me, startsAt: at, timeZone: 'Etc/UTC', mode: 'in-person', words: 'meeting' };
}
