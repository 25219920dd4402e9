import type { SelfScope } from '../access/scope.js';
import { declineInvitation as decline } from '../connection/close-invitation.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeConnection, type OnConnection } from './change-connection.js';
import type { NotFound } from './refusals.js';

export type DeclineInvitation = OnConnection;
export type DeclineInvitationRefusal = NotFound | NotOpen | ChangedMeanwhile;

/** The invited person says no. The other one reads: not this time. */
export async function declineInvitation(
  work: Work,
  self: SelfScope,
  command: DeclineInvitation,
  occasion: Occasion,
): Promise<Result<Outcome, DeclineInvitationRefusal>> {
  return changeConnection(work, self, command, occasion, decline);
}
