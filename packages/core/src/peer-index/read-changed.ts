import type { OrganizationId } from '../organization/organization-id.js';
import type { PeerIndexPorts } from './peer-index.js';
import type { PresenceMark } from '../presence/presence-mark.js';
import { type HeldIndex, hold, letGo } from './held-index.js';

/** How many people are read at a time. */
export const peopleAtOnce: number = 1_000;

/** Those whose row is not the one that is held. */
export function changedIn({ marks }: HeldIndex, now: readonly PresenceMark[]): readonly PresenceMark[] {
  return now.filter(({ person, mark }) => marks.get(person) !== mark);
}

/** Reads these people, and holds what they say now. */
export async function readChanged(
  held: HeldIndex,
  { presences, wishes }: PeerIndexPorts,
  organization: OrganizationId,
  changed: readonly PresenceMark[],
): Promise<void> {
  const people = changed.map(({ person }) => person);
  const rows = await presences.ofPeople(organization, people);
  const lists = await wishes.ofMany(people, organization);
  const present = new Map(rows.map((row) => [row.presence.person, row]));
  const wishing = new Map(lists.map((list) => [list.person, list.wishes]));
  for (const { person, mark } of changed) {
    const row = present.get(person);
    if (row) hold(held, mark, { ...row, wishes: wishing.get(person) ?? [] });
    else letGo(held, person);
  }
}
