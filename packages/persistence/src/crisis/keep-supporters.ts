import type { EntityManager } from '@mikro-orm/postgresql';
import type { CrisisPlan } from '@peerness/core/crisis';
import { asRead } from '../schema/lock.js';
import { toCrisisSupporterColumns } from './crisis-plan-mapper.js';
import { CrisisSupporterRow } from './crisis-supporter-row.js';

/** In the owner's name: asks whoever is new, takes off whoever is gone, and of the rest notes who dropped out. */
export async function keepSupporters(em: EntityManager, plan: CrisisPlan): Promise<void> {
  const whole = { personId: plan.owner, crisisPlanId: plan.id };
  const before = await em.find(CrisisSupporterRow, whole, asRead);
  const last = Math.max(-1, ...before.map(({ position }) => position));
  for (const { supporterId } of before)
    if (!plan.supporters.some(({ person }) => person === supporterId))
      await em.nativeDelete(CrisisSupporterRow, { ...whole, supporterId });

  const added = plan.supporters.filter(({ person }) => !before.some((one) => one.supporterId === person));
  if (added.length > 0)
    await em.insertMany(
      CrisisSupporterRow,
      added.map((one, index) => ({ ...toCrisisSupporterColumns(plan, one), position: last + 1 + index })),
    );

  for (const one of plan.supporters) {
    const was = before.find(({ supporterId }) => supporterId === one.person);
    if (!was || was.standing === one.standing) continue;
    const { standing, answeredAt } = toCrisisSupporterColumns(plan, one);
    await em.nativeUpdate(CrisisSupporterRow, { ...whole, supporterId: one.person }, { standing, answeredAt });
  }
}
