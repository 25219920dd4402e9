import type { SelfScope } from '../access/scope.js';
import { endConnection as end } from '../connection/end-connection.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { connectionOutcome, findConnection, keepConnection, type OnConnection } from './change-connection.js';
import { partFrom } from './part.js';
import type { NotFound } from './refusals.js';

export type EndConnection = OnConnection;
export type EndConnectionRefusal = NotFound | NotOpen | ChangedMeanwhile;

/** Either ends it, at any time, without a reason; what they showed each other goes with it. */
export async function endConnection(
  work: Work,
  self: SelfScope,
  command: EndConnection,
  occasion: Occasion,
): Promise<Result<Outcome, EndConnectionRefusal>> {
  return asMember(
    work,
    self,
    command.organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, EndConnectionRefusal>> => {
      const found = await findConnection(ports, self, command, 'update');
      if (!found.ok) return found;
      const decision = end(found.value.value, { by: self.actor, at: occasion.at, blocked: false });
      if (!decision.ok) return decision;
      const kept = await keepConnection(ports, self, found.value, decision.value, command, occasion);
      if (!kept.ok) return kept;
      const parted = await partFrom(ports, self, found.value.value, occasion);
      return parted.ok ? ok(connectionOutcome(command)) : parted;
    },
  );
}
