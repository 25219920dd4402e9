import type { Selection } from '../../access/selection.js';
import { heldErasure } from '../../work/held-erasure.js';
import type { Look } from '../load/look.js';
import { project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';

/** What becomes of the record of someone who took themselves out; nothing to everyone else. */
export async function projectErasure(look: Look, selection: Selection): Promise<Finished | undefined> {
  const erasure = await look.erasure();
  if (!erasure) return undefined;
  return project(selection, 'Erasure', 'self', {
    askedAt: () => moment(erasure.askedAt),
    dueAt: () => moment(erasure.dueAt),
    isHeld: async () => (await look.own((ports) => heldErasure(ports, look.me, look.at)))?.mayBeTold ?? false,
  });
}
