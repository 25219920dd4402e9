import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Kept, Plan, Plans } from '@peerness/core';
import { keepRow } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import { replaceParts } from '../schema/replace-parts.js';
import type { Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { keepEvents } from '../work/keep-events.js';
import { PlanEntryRow } from './plan-entry-row.js';
import { toEntryColumns, toPlan, toPlanColumns, toSectionColumns } from './plan-mapper.js';
import { PlanRow } from './plan-row.js';
import { PlanSectionRow } from './plan-section-row.js';

/** Of many rows, whatever can be opened; of one, that one or a refusal. */
type Listing = <Row, Read>(rows: readonly Row[], toOne: (row: Row) => Read) => readonly Read[];

export function keepPlans(em: EntityManager, sealer: Sealing): Plans {
  const inOrder = { ...asRead, orderBy: { position: 'asc' } } as const;

  const list: Listing = (rows, toOne) => readable(sealer, rows, toOne);
  const whole: Listing = (rows, toOne) => rows.map(toOne);

  const read = async (
    listing: Listing,
    where: FilterQuery<PlanRow>,
    lock?: 'update',
  ): Promise<readonly Kept<Plan>[]> => {
    const rows = await em.find(PlanRow, where, { ...reading(lock), orderBy: { draftedAt: 'desc', id: 'desc' } });
    const sections =
      rows.length > 0 ? await em.find(PlanSectionRow, { planId: rows.map((row) => row.id) }, inOrder) : [];
    const entries =
      sections.length > 0 ? await em.find(PlanEntryRow, { sectionId: sections.map((one) => one.id) }, inOrder) : [];
    return listing(rows, (row) => {
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
    find: async (id, lock) => (await read(whole, { id }, lock))[0],
    of: (owner) => read(list, { personId: owner }),
    shownTo: async (reader) =>
      (await read(list, { personId: { $ne: reader } })).filter(({ value }) => value.sections.length > 0),

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
