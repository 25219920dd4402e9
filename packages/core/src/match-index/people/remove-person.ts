import type { PersonId } from '../../person/person-id.js';
import type { MatchIndex } from './match-index.js';
import { atomsIn, clearBit } from './segment.js';

/** Nobody finds them any more, and nothing of what they said stays. Whoever is not there is gone already. */
export function removePerson(index: MatchIndex, person: PersonId): void {
  const { store, register, places } = index;
  const place = places.get(person);
  if (!place) return;
  const { segment, row } = place;
  for (const atom of atomsIn(store, segment, row)) clearBit(store, register, segment, atom, row);
  places.delete(person);
  segment.people[row] = undefined;
  segment.since[row] = 0;
  segment.dated.delete(row);
  segment.free.push(row);
  if (segment.free.length === segment.rows) index.segments.splice(index.segments.indexOf(segment), 1);
}
