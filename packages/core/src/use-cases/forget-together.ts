import type { SelfScope } from '../access/scope.js';
import { isLive } from '../connection/connection.js';
import { notOpen } from '../connection/decision.js';
import type { NotOpen } from '../connection/standing.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { moveOn, onConnection, type OnConnection } from './change-connection.js';
import type { NotFound } from './refusals.js';

export type ForgetTogether = Omit<OnConnection, 'expectedVersion'>;
export type ForgetTogetherRefusal = NotFound | NotOpen;

/** Once it is over, one may delete one's own part of the history the two share. The other one keeps theirs, or deletes it too. */
export async function forgetTogether(
  work: Work,
  self: SelfScope,
  command: ForgetTogether,
  occasion: Occasion,
): Promise<Result<Outcome, ForgetTogetherRefusal>> {
  return onConnection<NotOpen>(work, self, command, occasion, async (ports, { value: connection }) => {
    const move = await moveOn(ports, self, connection, occasion);
    if (isLive(connection) && !move.blocked) return notOpen(connection, move);
    return ok(await ports.trust.forget(connection.organization, connection.id, self.actor));
  });
}
