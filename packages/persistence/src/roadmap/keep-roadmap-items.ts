import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import { type Kept } from '@peerness/core';
import { lineOf, type RoadmapItem, type RoadmapItems } from '@peerness/core/roadmap';
import { keepRow } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import type { Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { keepEvents } from '../work/keep-events.js';
import { RoadmapDraftRow } from './roadmap-draft-row.js';
import { RoadmapItemRow } from './roadmap-item-row.js';
import { RoadmapLineRow } from './roadmap-line-row.js';
import { toItem, toItemColumns, toLine, toLineColumns } from './roadmap-mapper.js';

export function keepRoadmapItems(em: EntityManager, sealer: Sealing): RoadmapItems {
  const toKept = (row: RoadmapItemRow): Kept<RoadmapItem> => ({ value: toItem(sealer, row), version: row.version });
  const list = async (where: FilterQuery<RoadmapItemRow>): Promise<readonly Kept<RoadmapItem>[]> => {
    const rows = await em.find(RoadmapItemRow, where, { ...asRead, orderBy: { writtenAt: 'asc', id: 'asc' } });
    return readable(sealer, rows, toKept);
  };

  return {
    async find(id, lock) {
      const [row] = await em.find(RoadmapItemRow, { id }, reading(lock));
      return row && toKept(row);
    },
    of: (owner) => list({ personId: owner }),
    countOf: (owner) => em.count(RoadmapItemRow, { personId: owner }),
    shownTo: (reader) => list({ personId: { $ne: reader } }),

    async keep({ value, version }, events) {
      const { personId, id, ...columns } = toItemColumns(sealer, value);
      const kept = await keepRow(em, RoadmapItemRow, { personId, id }, columns, version);
      if (!kept.ok) return kept;
      await em.insert(RoadmapLineRow, toLineColumns(sealer, value, lineOf(value, kept.value)));
      await keepEvents(em, events);
      return kept;
    },

    async historyOf(owner, id) {
      const rows = await em.find(
        RoadmapLineRow,
        { personId: owner, itemId: id },
        { ...asRead, orderBy: { version: 'asc' } },
      );
      return readable(sealer, rows, (row) => toLine(sealer, row));
    },

    async remove(owner, id, events) {
      if ((await em.nativeDelete(RoadmapItemRow, { personId: owner, id })) === 0) return false;
      await em.nativeDelete(RoadmapDraftRow, { personId: owner, place: id });
      await keepEvents(em, events);
      return true;
    },
  };
}
