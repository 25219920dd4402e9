import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { PersonId, PlanId, SectionId, Suggestion, SuggestionEnd, SuggestionId, Suggestions } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { reading } from '../schema/lock.js';
import type { SealedPlace, Sealer, Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { keepEvents } from '../work/keep-events.js';
import { PlanSuggestionRow } from './plan-suggestion-row.js';

type Row = Columns<PlanSuggestionRow>;

export function keepSuggestions(em: EntityManager, sealer: Sealing): Suggestions {
  const read = (where: FilterQuery<PlanSuggestionRow>, order: 'asc' | 'desc', lock?: 'update') =>
    em.find(PlanSuggestionRow, where, { ...reading(lock), orderBy: { suggestedAt: order, id: order } });
  const toOne = (row: Row): Suggestion => toSuggestion(sealer, row);

  return {
    async find(id, lock) {
      const [row] = await read({ id }, 'asc', lock);
      return row && toOne(row);
    },
    forPlan: async (planId) => readable(sealer, await read({ planId }, 'asc'), toOne),
    by: async (byId) => readable(sealer, await read({ byId }, 'desc'), toOne),

    async keep(suggestion, events) {
      const { decidedAs, decidedAt, ...made } = toSuggestionColumns(sealer, suggestion);
      const { personId, id } = made;
      if (decidedAs === null) await em.insertMany(PlanSuggestionRow, [{ ...made, decidedAs, decidedAt }]);
      else await em.nativeUpdate(PlanSuggestionRow, { personId, id }, { decidedAs, decidedAt });
      await keepEvents(em, events);
    },
  };
}

export function toSuggestion(sealer: Sealer, row: Row): Suggestion {
  return {
    id: row.id as SuggestionId,
    owner: row.personId as PersonId,
    plan: row.planId as PlanId,
    section: row.sectionId as SectionId,
    connection: row.connectionId,
    by: row.byId as PersonId,
    words: sealer.open(row.words, wordsOf(row)),
    language: row.language,
    suggestedAt: row.suggestedAt,
    ...(row.decidedAs && row.decidedAt && { decided: { as: row.decidedAs as SuggestionEnd, at: row.decidedAt } }),
  };
}

export function toSuggestionColumns(sealer: Sealer, suggestion: Suggestion): Row {
  const {
    id,
    owner: personId,
    plan,
    section,
    connection,
    by: byId,
    words,
    language,
    suggestedAt,
    decided,
  } = suggestion;
  return {
    personId,
    id,
    planId: plan,
    sectionId: section,
    connectionId: connection,
    byId,
    words: sealer.seal(words, wordsOf({ personId, byId, id })),
    language,
    suggestedAt,
    decidedAs: decided?.as ?? null,
    decidedAt: decided?.at ?? null,
  };
}

function wordsOf({ personId, byId, id }: Pick<Row, 'personId' | 'byId' | 'id'>): SealedPlace {
  return { owner: byId, also: [personId], table: 'plan_suggestion', column: 'words', row: id };
}
