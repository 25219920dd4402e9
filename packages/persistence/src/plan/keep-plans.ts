import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Kept, Plan, Plans } from '@peerness/core';
import { keepRow } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import { replaceParts } from '../schema/replace-parts.js';
import type { Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { PlanEntryRow } from './plan-entry-row.js';
import { toEntryColumns, toPlan, toPlanColumns, toSectionColumns } from './plan-mapper.js';
import { PlanRow } from './plan-row.js';
import { PlanSectionRow } from './plan-section-row.js';

export function keepPlans(em: EntityManager, sealer: Sealer): Plans {
  const inOrder = { ...asRead, orderBy: { position: 'asc' } } as const;

  const read = async (where: FilterQuery<PlanRow>, lock?: 'update'): Promise<readonly Kept<Plan>[]> => {
    const rows = await em.find(PlanRow, where, { ...reading(lock), orderBy: { draftedAt: 'desc', id: 'desc' } });
    const sections =
      rows.length > 0 ? await em.find(PlanSectionRow, { planId: rows.map((row) => row.id) }, inOrder) : [];
    const entries =
      sections.length > 0 ? await em.find(PlanEntryRow, { sectionId: sections.map((one) => one.id) }, inOrder) : [];
    return rows.map((row) => {
      const theirs = sections.filter((one) => one.personId === row.personId && one.planId === row.id);
      return {
        value: toPlan(
          sealer,
          row,
          theirs,
          entries.filter((one) => one.personId === row.personId),
        ),
        version: row.version,
      };
    });
  };

  return {
    find: async (id, lock) => (await read({ id }, lock))[0],
    of: (owner) => read({ personId: owner }),
    shownTo: async (reader) =>
      (await read({ personId: { $ne: reader } })).filter(({ value }) => value.sections.length > 0),

    async keep({ value, version }, events) {
      const { personId, id, ...columns } = toPlanColumns(sealer, value);
      const kept = await keepRow(em, PlanRow, { personId, id }, columns, version);
      if (!kept.ok) return kept;
      const before = await em.find(PlanSectionRow, { personId, planId: id }, asRead);
      const sections = toSectionColumns(sealer, value);
      const sectionId = [...new Set([...before, ...sections].map((one) => one.id))];
      await replaceParts(em, PlanSectionRow, { personId, planId: id }, ['personId', 'id'], sections);
      await replaceParts(em, PlanEntryRow, { personId, sectionId }, ['personId', 'id'], toEntryColumns(sealer, value));
      await keepEvents(em, events);
      return kept;
    },
  };
}
