import type { Barrier } from '../../access/tie.js';
import type { PersonId } from '../../person/person-id.js';
import { type DisclosureLevel, reaches } from '../../trust/level.js';
import { levelOn } from '../../trust/openness.js';
import type { Look } from './look.js';

/** The barrier between the reader and `owner`, where the owner has come to this level on none of these connections. */
export async function notYet(
  look: Look,
  owner: PersonId,
  connections: readonly string[],
  level: DisclosureLevel,
): Promise<readonly Barrier[]> {
  if (connections.length === 0) return [];
  return (await openedOn(look, owner, connections, level)).length > 0 ? [] : ['not-yet'];
}

/** Those of these connections on which the owner has come to this level, and not stepped back from it. */
export async function openedOn<Id extends string>(
  look: Look,
  owner: PersonId,
  connections: readonly Id[],
  level: DisclosureLevel,
): Promise<readonly Id[]> {
  const all = await look.openness();
  return connections.filter((connection) => reaches(levelOn(all, connection, owner), level));
}
