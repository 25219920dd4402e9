import type { SelfScope } from '../access/scope.js';
import { proposeMeeting as propose } from '../connection/propose-meeting.js';
import { type MeetingProposal, readMeeting } from '../connection/read-meeting.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import { changeConnection, type OnConnection } from './change-connection.js';
import { isWelcome, type NotLikeThis } from './is-welcome.js';
import { meetingRefused, type UnreadableMeetingAt } from './meeting-refused.js';
import type { NotFound } from './refusals.js';

export interface ProposeMeeting extends OnConnection {
  readonly meeting: MeetingProposal;
}

export type ProposeMeetingRefusal =
  NotFound | NotOpen | NotLikeThis | ChangedMeanwhile | UnreadableMeetingAt | UnreadableTextAt;

/** Either of the two proposes a meeting. */
export async function proposeMeeting(
  work: Work,
  self: SelfScope,
  command: ProposeMeeting,
  occasion: Occasion,
): Promise<Result<Outcome, ProposeMeetingRefusal>> {
  const meeting = readMeeting(command.meeting, { by: self.actor, at: occasion.at });
  if (!meeting.ok) return err(meetingRefused(meeting.error));
  return changeConnection<NotOpen | NotLikeThis>(work, self, command, occasion, async (connection, move, ports) => {
    const decision = propose(connection, { ...move, meeting: meeting.value });
    if (!decision.ok || !decision.value) return decision;
    return (await isWelcome(ports, connection, meeting.value)) ? decision : err({ kind: 'NotLikeThis' });
  });
}
