import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { PeerIndexPorts } from './peer-index.js';
import type { PresenceMark } from '../presence/presence-mark.js';
import { type HeldIndex, letGo } from './held-index.js';
import { changedIn, peopleAtOnce, readChanged } from './read-changed.js';

/** A page of marks. */
export const marksAtOnce: number = 10_000;

/** Two questions at the same moment may each undo what the other read: more often than this, one of them goes without. */
const turns = 3;

/**
 * Holds what the rows are in this transaction, and answers whether it does. One question reads a thousand people at most:
 * whoever meets an index with more to read goes without it, and leaves it so much nearer.
 */
export async function catchUp(
  held: HeldIndex,
  ports: PeerIndexPorts,
  organization: OrganizationId,
  sum: string,
): Promise<boolean> {
  const now = await allMarks(ports, organization);
  const there = new Set(now.map(({ person }) => person));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const person of [...held.marks.keys()]) if (!there.has(person)) letGo(held, person);
    const changed = changedIn(held, now);
    if (changed.length === 0) {
      held.sum = sum;
      return true;
    }
    await readChanged(held, ports, organization, changed.slice(0, peopleAtOnce));
    if (changed.length > peopleAtOnce) return false;
  }
  return false;
}

async function allMarks({ presences }: PeerIndexPorts, organization: OrganizationId): Promise<readonly PresenceMark[]> {
  const all: PresenceMark[] = [];
  for (let after: PersonId | undefined, more = true; more;) {
    const page = await presences.marks(organization, { ...(after && { after }), most: marksAtOnce });
    all.push(...page);
    after = page.at(-1)?.person;
    more = page.length === marksAtOnce;
  }
  return all;
}
