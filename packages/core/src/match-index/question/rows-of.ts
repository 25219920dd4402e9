import type { PersonId } from '../../person/person-id.js';
import type { MatchIndex } from '../people/match-index.js';
import type { Segment } from '../people/segment.js';

/** In which rows these people stand, of those who are in the index. */
export function rowsOf({ places }: MatchIndex, people: Iterable<PersonId>): ReadonlyMap<Segment, number[]> {
  const rows = new Map<Segment, number[]>();
  for (const person of people) {
    const place = places.get(person);
    if (!place) continue;
    const before = rows.get(place.segment);
    if (before) before.push(place.row);
    else rows.set(place.segment, [place.row]);
  }
  return rows;
}
