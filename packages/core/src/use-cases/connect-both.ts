import type { SelfScope } from '../access/scope.js';
import type { Accepted } from '../connection/connection.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { connectionOutcome } from './change-connection.js';
import { happened } from './happened.js';
import { noteAct } from './own-openness.js';

/** Keeps the connection of two who both said yes, and what was done for it. */
export async function connectBoth(
  ports: Ports,
  self: SelfScope,
  connection: Accepted,
  occasion: Occasion,
): Promise<Result<Outcome, ChangedMeanwhile>> {
  const { id, organization, kind } = connection;
  const event = happened(occasion, self.actor, {
    owner: { organization },
    aggregate: 'connection',
    aggregateId: id,
    version: 1,
    kind: 'BothSaidYes',
    codes: { kind },
  });
  const kept = await ports.connections.keep({ value: connection, version: 0 }, [event]);
  if (kept.ok) await noteAct(ports, self, connection, 'both-said-yes', occasion);
  return kept.ok ? ok(connectionOutcome({ organization, connection: id })) : kept;
}
