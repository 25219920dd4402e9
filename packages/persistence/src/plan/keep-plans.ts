import type { EntityManager } from '@mikro-orm/postgresql';
import type { Plans } from '@peerness/core';
import { keepRow } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { replaceParts } from '../schema/replace-parts.js';
import type { Sealing } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { keepVersions } from './keep-versions.js';
import { PlanEntryRow } from './plan-entry-row.js';
import { toEntryColumns, toPlanColumns, toSectionColumns } from './plan-mapper.js';
import { PlanRow } from './plan-row.js';
import { PlanSectionRow } from './plan-section-row.js';
import { readPlans } from './read-plans.js';

export function keepPlans(em: EntityManager, sealer: Sealing): Plans {
  const read = readPlans(em, sealer);
  return {
    ...keepVersions(em, sealer),
    find: (id, lock) => read.one(id, lock),
    of: (owner) => read.all('one.person_id = ?', owner),
    shownTo: async (reader) =>
      (await read.all('one.person_id <> ?', reader)).filter(({ value }) => value.sections.length > 0),

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
