import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Kept } from '@peerness/core';
import type { LegalDemand, LegalDemands } from '@peerness/core/record';
import { addUnlessThere, keepRow } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import type { Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { toItemColumns, toLegalDemand, toLegalDemandColumns } from './legal-demand-mapper.js';
import { LegalDemandRow } from './legal-demand-row.js';
import { ReleasedItemRow } from './released-item-row.js';

export function keepLegalDemands(em: EntityManager, sealer: Sealer): LegalDemands {
  const read = async (where: FilterQuery<LegalDemandRow>, lock?: 'update'): Promise<readonly Kept<LegalDemand>[]> => {
    const rows = await em.find(LegalDemandRow, where, { ...reading(lock), orderBy: { receivedAt: 'asc', id: 'asc' } });
    const of = { demandId: rows.map(({ id }) => id) };
    const items =
      rows.length > 0 ? await em.find(ReleasedItemRow, of, { ...asRead, orderBy: { position: 'asc' } }) : [];
    return rows.map((row) => ({
      value: toLegalDemand(
        sealer,
        row,
        items.filter((item) => item.organizationId === row.organizationId && item.demandId === row.id),
      ),
      version: row.version,
    }));
  };

  return {
    ofOrganization: (organization) => read({ organizationId: organization }),
    about: (person) => read({ personId: person }),
    find: async (organization, id, lock) => (await read({ organizationId: organization, id }, lock))[0],

    async keep({ value, version }, events) {
      const { organizationId, id, ...columns } = toLegalDemandColumns(sealer, value);
      const kept = await keepRow(em, LegalDemandRow, { organizationId, id }, columns, version);
      if (!kept.ok) return kept;
      for (const item of toItemColumns(value)) await addUnlessThere(em, ReleasedItemRow, item);
      await keepEvents(em, events);
      return kept;
    },
  };
}
