import type { SelfScope } from '../access/scope.js';
import { withdrawInvitation as withdraw } from '../connection/close-invitation.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeConnection, type OnConnection } from './change-connection.js';
import type { NotFound } from './refusals.js';

export type WithdrawInvitation = OnConnection;
export type WithdrawInvitationRefusal = NotFound | NotOpen | ChangedMeanwhile;

/** The one who invited takes the invitation back, while it is open. */
export async function withdrawInvitation(
  work: Work,
  self: SelfScope,
  command: WithdrawInvitation,
  occasion: Occasion,
): Promise<Result<Outcome, WithdrawInvitationRefusal>> {
  return changeConnection(work, self, command, occasion, withdraw);
}
