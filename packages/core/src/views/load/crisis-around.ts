import { isLive } from '../../connection/connection.js';
import type { CrisisPlan } from '../../crisis/crisis-plan.js';
import type { CrisisAround } from '../../crisis/readiness.js';
import { inForce } from '../../organization/membership.js';
import type { PersonId } from '../../person/person-id.js';
import type { Ports } from '../../work/ports.js';

/**
 * How one stands to the people in a crisis plan, as far as one may know: in which organizations one belongs now, which
 * connections are live, whom one keeps away. Whoever took themselves out stands to nobody.
 */
export async function crisisAround(
  { connections, memberships, blocks, erasures }: Ports,
  me: PersonId,
  { owner }: Pick<CrisisPlan, 'owner'>,
  at: Date,
): Promise<CrisisAround> {
  if (await erasures.of(me)) return { live: [], apart: [] };
  const here = (await memberships.of(me))
    .filter(({ value }) => inForce(value, at))
    .map(({ value }) => value.organization);
  const live = (await connections.of(me))
    .filter(({ value }) => isLive(value) && here.includes(value.organization))
    .map(({ value }) => value.id);
  const apart = [...(await blocks.around(me))];
  return { live, apart: owner === me || !apart.includes(owner) ? apart : [...apart, me] };
}
