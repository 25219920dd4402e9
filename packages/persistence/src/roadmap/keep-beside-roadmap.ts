import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { RoadmapDrafts, RoadmapSuggestion, RoadmapSuggestions, Setbacks } from '@peerness/core/roadmap';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import type { Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { keepEvents } from '../work/keep-events.js';
import { RoadmapDraftRow } from './roadmap-draft-row.js';
import {
  toDraft,
  toDraftColumns,
  toSetback,
  toSetbackColumns,
  toSuggestion,
  toSuggestionColumns,
} from './roadmap-mapper.js';
import { RoadmapSuggestionRow } from './roadmap-suggestion-row.js';
import { SetbackRow } from './setback-row.js';

export function keepRoadmapSuggestions(em: EntityManager, sealer: Sealing): RoadmapSuggestions {
  const list = async (where: FilterQuery<RoadmapSuggestionRow>): Promise<readonly RoadmapSuggestion[]> => {
    const rows = await em.find(RoadmapSuggestionRow, where, { ...asRead, orderBy: { suggestedAt: 'asc', id: 'asc' } });
    return readable(sealer, rows, (row) => toSuggestion(sealer, row));
  };

  return {
    async find(id) {
      const [row] = await em.find(RoadmapSuggestionRow, { id }, asRead);
      return row && toSuggestion(sealer, row);
    },
    at: (item) => list({ itemId: item }),
    madeBy: (person) => list({ byId: person }),
    async keep(suggestion, events) {
      await em.insert(RoadmapSuggestionRow, toSuggestionColumns(sealer, suggestion));
      await keepEvents(em, events);
    },
    async settle(id, events) {
      if ((await em.nativeDelete(RoadmapSuggestionRow, { id })) === 0) return false;
      await keepEvents(em, events);
      return true;
    },
  };
}

export function keepSetbacks(em: EntityManager, sealer: Sealing): Setbacks {
  return {
    async of(owner) {
      const rows = await em.find(
        SetbackRow,
        { personId: owner },
        { ...asRead, orderBy: { writtenAt: 'desc', id: 'desc' } },
      );
      return readable(sealer, rows, (row) => toSetback(sealer, row));
    },
    async keep(setback) {
      await em.insert(SetbackRow, toSetbackColumns(sealer, setback));
    },
    remove: async (owner, id) => (await em.nativeDelete(SetbackRow, { personId: owner, id })) > 0,
  };
}

export function keepRoadmapDrafts(em: EntityManager, sealer: Sealing): RoadmapDrafts {
  return {
    async of(owner) {
      const rows = await em.find(
        RoadmapDraftRow,
        { personId: owner },
        { ...asRead, orderBy: { savedAt: 'desc', place: 'asc' } },
      );
      return readable(sealer, rows, (row) => toDraft(sealer, row));
    },
    async at(owner, place) {
      const [row] = await em.find(RoadmapDraftRow, { personId: owner, place }, asRead);
      return row && toDraft(sealer, row);
    },
    async save(draft) {
      const { personId, place, ...columns } = toDraftColumns(sealer, draft);
      const older = { personId, place, version: { $lt: draft.version } };
      if ((await em.nativeUpdate(RoadmapDraftRow, older, columns)) > 0) return true;
      return addUnlessThere(em, RoadmapDraftRow, { personId, place, ...columns });
    },
    async drop(owner, place) {
      await em.nativeDelete(RoadmapDraftRow, { personId: owner, place });
    },
  };
}
