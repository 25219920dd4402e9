import type { SelfScope } from '../access/scope.js';
import { dropOut } from '../crisis/ask-supporter.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { keepAnswer, silence } from './crisis-supporters.js';
import { keepCrisisPlan } from './on-crisis.js';

/**
 * Two people parted, or one keeps the other away: neither is there for the other in a crisis any more, and each owner is
 * told. `connection`: only what was asked on it.
 */
export async function dropOutOfCrises(
  ports: Ports,
  self: SelfScope,
  other: PersonId,
  occasion: Occasion,
  connection?: string,
): Promise<Result<number, ChangedMeanwhile>> {
  const isMeant = (one: { readonly connection: string }): boolean =>
    connection === undefined || one.connection === connection;

  for (const { value } of await ports.crises.of(self.actor)) {
    if (!value.supporters.some((one) => one.person === other && isMeant(one))) continue;
    const plan = await ports.crises.find(value.id, 'update');
    if (!plan) continue;
    const kept = await keepCrisisPlan(
      ports,
      plan,
      dropOut(plan.value, { person: other, at: occasion.at }),
      {},
      occasion,
    );
    if (!kept.ok) return kept;
    const [latest] = await ports.crises.activations(value.id);
    const silenced = await silence(ports, { latest }, other, self.actor, occasion);
    if (!silenced.ok) return silenced;
  }

  for (const { value } of await ports.crises.naming(self.actor)) {
    if (value.owner !== other || !value.supporters.some(isMeant)) continue;
    const plan = await ports.crises.find(value.id, 'update');
    if (!plan) continue;
    const [latest] = await ports.crises.activations(value.id);
    const silenced = await silence(ports, { latest }, self.actor, self.actor, occasion);
    if (!silenced.ok) return silenced;
    const left = dropOut(plan.value, { person: self.actor, at: occasion.at });
    await keepAnswer(ports, left, self.actor, occasion);
  }
  return ok(0);
}
