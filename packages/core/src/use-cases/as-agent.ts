import type { AdvanceDirective } from '../advance-directive/advance-directive.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from '../work/ports.js';
import { crisisAround } from '../views/load/crisis-around.js';

/**
 * Whether somebody stands to the owner of a directive as the one who was appointed: on a connection that is live now, and
 * not kept away. To anybody else it is not there.
 */
export async function standsAsAgent(
  ports: Ports,
  me: PersonId,
  { owner, agents }: Pick<AdvanceDirective, 'owner' | 'agents'>,
  at: Date,
): Promise<boolean> {
  const { live, apart } = await crisisAround(ports, me, { owner }, at);
  return (
    !apart.includes(me) &&
    agents.some(({ person, connection }) => person === me && live.some((one) => one === connection))
  );
}
