import type { SelfScope } from '../access/scope.js';
import { endConnection as end } from '../connection/end-connection.js';
import type { NotOpen } from '../connection/standing.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { keepConnection, onConnection, type OnConnection } from './change-connection.js';
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
  return onConnection<NotOpen | ChangedMeanwhile>(work, self, command, occasion, async (ports, found) => {
    const decision = end(found.value, { by: self.actor, at: occasion.at, blocked: false });
    if (!decision.ok) return decision;
    const kept = await keepConnection(ports, self, found, decision.value, command, occasion);
    return kept.ok ? partFrom(ports, self, found.value, occasion) : kept;
  });
}
