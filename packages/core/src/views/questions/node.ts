import type { Selection } from '../../access/selection.js';
import { mayWithHelp } from '../../session/with-help.js';
import type { NodeRef } from '../global-id.js';
import type { Look } from '../load/look.js';
import type { Finished } from '../views.js';
import { ownNodes } from './own-nodes.js';
import { sharedNodes } from './shared-nodes.js';

const finders = { ...ownNodes, ...sharedNodes };

/** Whatever a global id names, as far as the reader stands in a relation to it. No relation and no such thing are one answer. */
export async function node(look: Look, { kind, ids }: NodeRef, selection: Selection): Promise<Finished | null> {
  if (look.withHelp && !mayWithHelp('things', kind)) return null;
  return (await finders[kind](look, ids, selection)) ?? null;
}
