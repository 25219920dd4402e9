import type { CrisisActivation } from '../../crisis/activation.js';
import type { CrisisPlan } from '../../crisis/crisis-plan.js';
import type { PersonId } from '../../person/person-id.js';
import type { Ports } from '../../work/ports.js';

/** A crisis plan of somebody else's that names the reader, and the last time it came to it. */
export interface Called {
  readonly plan: CrisisPlan;
  readonly latest: CrisisActivation | undefined;
}

export async function readCalled({ crises }: Ports, me: PersonId): Promise<readonly Called[]> {
  const called: Called[] = [];
  for (const { value: plan } of await crises.naming(me)) {
    const [latest] = await crises.activations(plan.id);
    called.push({ plan, latest: latest?.value });
  }
  return called;
}
