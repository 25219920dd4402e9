import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { ImportedEntries, ImportedEntry, PersonId } from '@peerness/core';
import { asRead } from '../schema/lock.js';
import type { Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { keepEvents } from '../work/keep-events.js';
import { toImportedEntry, toImportedEntryColumns } from './imported-entry-mapper.js';
import { ImportedEntryRow } from './imported-entry-row.js';

/** PostgreSQL takes 65,535 values in one statement; an entry has ten. */
const atOnce = 2_000;

export function keepImportedEntries(em: EntityManager, sealer: Sealing): ImportedEntries {
  const read = async (where: FilterQuery<ImportedEntryRow>): Promise<readonly ImportedEntry[]> => {
    const rows = await em.find(
      ImportedEntryRow,
      { $and: [where, { keepUntil: null }] },
      {
        ...asRead,
        orderBy: { source: 'asc', externalId: 'asc', id: 'asc' },
      },
    );
    return readable(sealer, rows, (row) => toImportedEntry(sealer, row));
  };

  const keep = async (entry: ImportedEntry): Promise<void> => {
    const columns = toImportedEntryColumns(sealer, entry);
    const key = { organizationId: entry.organization, id: entry.id };
    if ((await em.nativeUpdate(ImportedEntryRow, key, columns)) === 0) await em.insert(ImportedEntryRow, columns);
  };

  /** Adds or replaces: what only the import may do, and does by the thousand. */
  const keepAll = async (entries: readonly ImportedEntry[]): Promise<void> => {
    for (let from = 0; from < entries.length; from += atOnce) {
      const columns = entries.slice(from, from + atOnce).map((entry) => toImportedEntryColumns(sealer, entry));
      await em
        .createQueryBuilder(ImportedEntryRow)
        .insert(columns)
        .onConflict(['organizationId', 'id'])
        .merge()
        .execute('run');
    }
  };

  return {
    about: (organization, person) => read({ organizationId: organization, personId: person }),
    aboutMe: (person) => read({ personId: person }),
    openedBy: (person) => read({ personId: person }),
    ofSource: (organization, source) => read({ organizationId: organization, source }),

    async keep(entry, events) {
      await keep(entry);
      await keepEvents(em, events);
    },

    async keepMany(entries, events) {
      await keepAll(entries);
      await keepEvents(em, events);
    },

    async remove(organization, ids) {
      await em.nativeDelete(ImportedEntryRow, { organizationId: organization, id: [...ids] });
    },

    async pastTerm(organization, at) {
      const over = { organizationId: organization, keepUntil: { $lte: at } };
      const rows = await em.find(ImportedEntryRow, over, { ...asRead, orderBy: { personId: 'asc', id: 'asc' } });
      return rows.map(({ personId }) => personId as PersonId);
    },
  };
}
