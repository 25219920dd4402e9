import { day } from '../../kernel/days.js';
import { pairHash } from '../../matching/pair-hash.js';
import type { PersonId } from '../../person/person-id.js';

/** The first of all who are offered, in the judge's own order. */
export interface Best {
  /** The total from which on somebody might still be among them. */
  least(): number;
  offer(person: PersonId, total: number, since: number): void;
  people(): readonly PersonId[];
}

interface Standing {
  readonly person: PersonId;
  readonly total: number;
  readonly waitingDays: number;
}

export function bestFor(asker: PersonId, at: Date, first: number): Best {
  const now = at.getTime();
  const best: Standing[] = [];

  function offer(person: PersonId, total: number, since: number): void {
    const last = best.length < first ? undefined : best.at(-1);
    const waitingDays = Math.floor((now - since) / day);
    if (last && (total < last.total || (total === last.total && waitingDays < last.waitingDays))) return;
    const standing = { person, total, waitingDays };
    if (last && standsAfter(asker, standing, last)) return;
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = best[middle];
      if (there && standsAfter(asker, standing, there)) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, standing);
    if (best.length > first) best.pop();
  }

  return {
    least: () => (best.length < first ? 0 : (best.at(-1)?.total ?? 0)),
    offer,
    people: () => best.map(({ person }) => person),
  };
}

function standsAfter(asker: PersonId, one: Standing, other: Standing): boolean {
  const apart = other.total - one.total || other.waitingDays - one.waitingDays;
  if (apart !== 0) return apart > 0;
  const drawn = pairHash(asker, one.person) - pairHash(asker, other.person);
  return drawn > 0 || (drawn === 0 && one.person > other.person);
}
