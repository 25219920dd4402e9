import type { SelfScope } from '../access/scope.js';
import { partedBy } from '../connection/end-connection.js';
import { coverSides } from '../cover/cover.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { keepConnection } from './change-connection.js';
import { dropOutOfCrises } from './drop-out-of-crises.js';
import { endCovers } from './end-covers.js';
import { withdrawConsents } from './give-consent.js';
import { partFrom } from './part.js';

/**
 * Closes or ends whatever is between the two here, and with it everything they showed each other anywhere; neither steps
 * in for the other any more.
 */
export async function partHere(
  ports: Ports,
  self: SelfScope,
  organization: OrganizationId,
  other: PersonId,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  for (const { value } of await ports.connections.between(organization, self.actor, other, 'together')) {
    const current = await ports.connections.find(organization, value.id, 'update');
    const event = current && partedBy(current.value, occasion.at);
    if (!event) continue;
    const kept = await keepConnection(ports, self, current, event, {}, occasion);
    if (!kept.ok) return kept;
    const parted = await partFrom(ports, self, current.value, occasion);
    if (!parted.ok) return parted;
  }
  await endCovers(ports, self, organization, other, coverSides, occasion);
  await ports.consents.giveUp(self.actor, other);
  const left = await dropOutOfCrises(ports, self, other, occasion);
  if (!left.ok) return left;
  return withdrawConsents(ports, self, other, occasion);
}
