import type { SelfScope } from '../access/scope.js';
import { agreeToMeeting as agree } from '../connection/agree-to-meeting.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeConnection, type OnConnection } from './change-connection.js';
import type { NotFound } from './refusals.js';

export type AgreeToMeeting = OnConnection;
export type AgreeToMeetingRefusal = NotFound | NotOpen | ChangedMeanwhile;

/** The other one agrees to the meeting they were looking at: `expectedVersion` says which proposal that was. */
export async function agreeToMeeting(
  work: Work,
  self: SelfScope,
  command: AgreeToMeeting,
  occasion: Occasion,
): Promise<Result<Outcome, AgreeToMeetingRefusal>> {
  return changeConnection(work, self, command, occasion, agree);
}
