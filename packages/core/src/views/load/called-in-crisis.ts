import { type OpenedByCrisis, openedByCrisis } from '../../crisis/opened-by-crisis.js';
import type { Plan } from '../../plan/plan.js';
import type { Look } from './look.js';
import type { Together } from './together-with.js';

/** What the owner's crisis plan opens to the reader now: asked anew at every look, as everything is. */
export async function calledInCrisis(
  look: Look,
  { id, owner }: Pick<Plan, 'id' | 'owner'>,
  { live, blocked }: Together,
): Promise<OpenedByCrisis | undefined> {
  const { me: reader, at } = look;
  const one = (await look.called()).find(({ plan }) => plan.plan === id && plan.owner === owner);
  const around = { live: live.map(({ connection }) => connection), apart: blocked ? [reader] : [] };
  return one && openedByCrisis(one.plan, one.latest, { reader, around, at });
}
