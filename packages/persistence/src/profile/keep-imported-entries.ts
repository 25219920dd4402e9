import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { DomainEvent, ImportedEntries, ImportedEntry } from '@peerness/core';
import { asRead } from '../schema/lock.js';
import type { Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { toImportedEntry, toImportedEntryColumns } from './imported-entry-mapper.js';
import { ImportedEntryRow } from './imported-entry-row.js';

export function keepImportedEntries(em: EntityManager, sealer: Sealer): ImportedEntries {
  const read = async (where: FilterQuery<ImportedEntryRow>): Promise<readonly ImportedEntry[]> => {
    const rows = await em.find(ImportedEntryRow, where, { ...asRead, orderBy: { source: 'asc', externalId: 'asc', id: 'asc' } });
    return rows.map((row) => toImportedEntry(sealer, row));
  };

  const keepMany = async (entries: readonly ImportedEntry[], events: readonly DomainEvent[]): Promise<void> => {
    const fresh: ImportedEntry[] = [];
    for (const entry of entries) {
      const key = { organizationId: entry.organization, id: entry.id };
      if ((await em.nativeUpdate(ImportedEntryRow, key, toImportedEntryColumns(sealer, entry))) === 0) fresh.push(entry);
    }
    if (fresh.length > 0) await em.insertMany(ImportedEntryRow, fresh.map((entry) => toImportedEntryColumns(sealer, entry)));
    await keepEvents(em, events);
  };

  return {
    about: (organization, person) => read({ organizationId: organization, personId: person }),
    aboutMe: (person) => read({ personId: person }),
    ofSource: (organization, source) => read({ organizationId: organization, source }),
    keep: (entry, events) => keepMany([entry], events),
    keepMany,

    async remove(organization, ids) {
      await em.nativeDelete(ImportedEntryRow, { organizationId: organization, id: [...ids] });
    },
  };
}
