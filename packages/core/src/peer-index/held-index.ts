import type { Catalogue } from '../dimension/catalogue.js';
import type { PersonId } from '../person/person-id.js';
import { keepPerson } from '../match-index/people/keep-person.js';
import { type MatchIndex, openMatchIndex } from '../match-index/people/match-index.js';
import { removePerson } from '../match-index/people/remove-person.js';
import type { IndexedPerson } from '../match-index/people/indexed-person.js';

/** The index of one organization, and by which marks its people were read. */
export interface HeldIndex {
  readonly index: MatchIndex;
  readonly marks: Map<PersonId, string>;
  /** Whoever cannot be kept: while there is anybody, the index does not know the whole list. */
  readonly unfit: Set<PersonId>;
  /** The fingerprint of the rows it holds; none while it is not known to hold them all. */
  sum: string | undefined;
}

/** Holds nobody yet. `undefined` where people cannot be compared by this catalogue. */
export function emptyHeldIndex(catalogue: Catalogue): HeldIndex | undefined {
  const opened = openMatchIndex(catalogue);
  return opened.ok ? { index: opened.value, marks: new Map(), unfit: new Set(), sum: undefined } : undefined;
}

/** `mark` was read no later than the person was: what is held may be newer than its mark, and is then read once more. */
export function hold(held: HeldIndex, mark: string, person: IndexedPerson): void {
  const id = person.presence.person;
  held.sum = undefined;
  held.marks.set(id, mark);
  if (keepPerson(held.index, person).ok) held.unfit.delete(id);
  else held.unfit.add(id);
}

/** Nothing of them stays. */
export function letGo(held: HeldIndex, person: PersonId): void {
  held.sum = undefined;
  removePerson(held.index, person);
  held.marks.delete(person);
  held.unfit.delete(person);
}
