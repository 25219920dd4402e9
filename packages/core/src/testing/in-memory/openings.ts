import type { PersonId } from '../../person/person-id.js';
import type { Openings } from '../../record/openings.js';
import type { Shelves } from './shelves.js';

/** Knocks at whoever listens, once what was opened is kept. */
export function inMemoryOpenings(): Openings & { readonly compare: (before: Shelves, after: Shelves) => void } {
  const listeners = new Set<{ readonly person: PersonId; readonly knock: () => void }>();
  return {
    listen(person, knock) {
      const listener = { person, knock };
      listeners.add(listener);
      return { stop: () => void listeners.delete(listener) };
    },
    compare(before, after) {
      const opened = [...after.accesses.values()].filter(({ id }) => !before.accesses.has(id));
      for (const { person, knock } of [...listeners]) if (opened.some(({ owner }) => owner === person)) knock();
    },
  };
}
