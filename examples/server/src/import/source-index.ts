import type { ImportedEntry, PersonId } from '@peerness/core';
import type { KnownPerson } from './merge-row.js';

/** Whom a source spoke of before, by what it calls them. */
export class SourceIndex {
  readonly #people = new Map<string, { person: PersonId; entries: ImportedEntry[] }>();

  constructor(entries: readonly ImportedEntry[]) {
    for (const entry of entries) {
      const known = this.#people.get(entry.externalId);
      if (known) known.entries.push(entry);
      else this.#people.set(entry.externalId, { person: entry.person, entries: [entry] });
    }
  }

  find(externalId: string): KnownPerson | undefined {
    return this.#people.get(externalId);
  }
}
