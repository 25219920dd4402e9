import type { Ids, Thing } from '../../test/proof/ids.js';
import { standing } from '../../test/proof/relations.js';

/**
 * Of each kind, some for every way a thing can stand to the reader: their own, another organization's, an ended
 * relation's, one taken back, one kept away, a stranger's.
 */
export function thingsFor(
  ids: Ids,
  reader: string | undefined,
  kinds: readonly Thing['kind'][],
  each: number,
): readonly Thing[] {
  const groups = new Map<string, Thing[]>();
  for (const thing of ids.things) {
    if (!kinds.includes(thing.kind)) continue;
    const key = `${thing.kind} ${standing(reader, thing)}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    if (group.length < each) group.push(thing);
  }
  return [...groups.values()].flat();
}
