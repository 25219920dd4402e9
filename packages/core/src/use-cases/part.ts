import type { SelfScope } from '../access/scope.js';
import { type Connection, otherOf } from '../connection/connection.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { dropOutOfCrises } from './drop-out-of-crises.js';
import { withdrawConsents } from './give-consent.js';

/** Nothing either showed the other on this connection outlasts its end: what the person gave is withdrawn, what they were given is given up. */
export async function partFrom(
  ports: Ports,
  self: SelfScope,
  connection: Connection,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  const other = otherOf(connection, self.actor);
  await ports.connections.removeCard(self.actor, connection.id);
  await ports.consents.giveUp(self.actor, other, connection.id);
  const left = await dropOutOfCrises(ports, self, other, occasion, connection.id);
  if (!left.ok) return left;
  return withdrawConsents(ports, self, other, occasion, (subject) => subject.connection === connection.id);
}
