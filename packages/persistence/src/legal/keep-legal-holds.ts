import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Kept } from '@peerness/core';
import type { LegalHold, LegalHolds } from '@peerness/core/record';
import { keepRow } from '../schema/keep-row.js';
import { reading } from '../schema/lock.js';
import type { Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { toLegalHold, toLegalHoldColumns } from './legal-hold-mapper.js';
import { LegalHoldRow } from './legal-hold-row.js';

export function keepLegalHolds(em: EntityManager, sealer: Sealer): LegalHolds {
  const read = async (where: FilterQuery<LegalHoldRow>, lock?: 'update'): Promise<readonly Kept<LegalHold>[]> => {
    const rows = await em.find(LegalHoldRow, where, { ...reading(lock), orderBy: { begunAt: 'asc', id: 'asc' } });
    return rows.map((row) => ({ value: toLegalHold(sealer, row), version: row.version }));
  };

  return {
    heldFor: async (person) => (await read({ personId: person })).map(({ value }) => value),
    ofOrganization: (organization) => read({ organizationId: organization }),
    find: async (organization, id, lock) => (await read({ organizationId: organization, id }, lock))[0],

    async keep({ value, version }, events) {
      const { organizationId, id, ...columns } = toLegalHoldColumns(sealer, value);
      const kept = await keepRow(em, LegalHoldRow, { organizationId, id }, columns, version);
      if (kept.ok) await keepEvents(em, events);
      return kept;
    },
  };
}
