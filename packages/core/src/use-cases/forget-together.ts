import type { SelfScope } from '../access/scope.js';
import { isLive } from '../connection/connection.js';
import { notOpen } from '../connection/decision.js';
import type { NotOpen } from '../connection/standing.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { connectionOutcome, findConnection, moveOn, type OnConnection } from './change-connection.js';
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
  return asMember(
    work,
    self,
    command.organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, ForgetTogetherRefusal>> => {
      const found = await findConnection(ports, self, command, 'update');
      if (!found.ok) return found;
      const { value: connection } = found.value;
      const move = await moveOn(ports, self, connection, occasion);
      if (isLive(connection) && !move.blocked) return notOpen(connection, move);
      await ports.trust.forget(connection.organization, connection.id, self.actor);
      return ok(connectionOutcome(command));
    },
  );
}
