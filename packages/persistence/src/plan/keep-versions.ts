import type { EntityManager } from '@mikro-orm/postgresql';
import {
  err,
  type Kept,
  ok,
  type PersonId,
  type Plan,
  type PlanId,
  type Plans,
  type PlanVersion,
  type VersionLine,
} from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { asRead } from '../schema/lock.js';
import { optional } from '../schema/optional.js';
import type { Sealing } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { PlanRow } from './plan-row.js';
import { PlanVersionRow } from './plan-version-row.js';
import { PlanVersionSectionRow } from './plan-version-section-row.js';
import { toSectionOf, toVersionColumns } from './version-mapper.js';

/** In one statement: a version and its contents are there, and the plan counts it, or nothing of it is. */
const publishing = `with line as (
  insert into plan_version (person_id, plan_id, number, published_at, destroyed_at)
  select person_id, id, ?::integer, ?::timestamptz, ?::timestamptz from plan where person_id = ? and id = ? and version = ?
  returning person_id, plan_id, number
), contents as (
  insert into plan_version_section (person_id, plan_id, number, section_id, kind, position, contents)
  select line.person_id, line.plan_id, line.number, one."sectionId", one.kind, one.position, one.contents
  from line cross join jsonb_to_recordset(?::jsonb) as one ("sectionId" uuid, kind text, position integer, contents text)
  returning 1
)
update plan set published = line.number, version = plan.version + 1 from line
where plan.person_id = line.person_id and plan.id = line.plan_id and (select count(*) from contents) >= 0
returning plan.version`;

export function keepVersions(
  em: EntityManager,
  sealer: Sealing,
): Pick<Plans, 'versions' | 'version' | 'publish' | 'destroy'> {
  return {
    async versions(planId) {
      const rows = await em.find(PlanVersionRow, { planId }, { ...asRead, orderBy: { number: 'asc' } });
      return rows.map(toLine);
    },

    async version(planId, number) {
      const [row] = await em.find(PlanVersionRow, { planId, number }, asRead);
      if (!row) return undefined;
      const of = { personId: row.personId, planId, number };
      const contents = await em.find(PlanVersionSectionRow, of, { ...asRead, orderBy: { position: 'asc' } });
      return { ...toLine(row), sections: contents.map((one) => toSectionOf(sealer, one)) };
    },

    async publish({ value, version }: Kept<Plan>, { number, publishedAt, destroyedAt, sections }: PlanVersion, events) {
      const { id: planId, owner: personId } = value;
      const contents = toVersionColumns(sealer, { personId, planId, number }, sections);
      const values = [number, publishedAt, destroyedAt ?? null, personId, planId, version, JSON.stringify(contents)];
      const [kept] = await em.execute<{ version: number }[]>(publishing, values);
      if (!kept) {
        const [now] = await em.find(PlanRow, { personId, id: planId }, asRead);
        return err({ kind: 'ChangedMeanwhile', version: now?.version ?? 0 });
      }
      await keepEvents(em, events);
      return ok(kept.version);
    },

    async destroy({ owner: personId, plan: planId, number, destroyedAt }, events) {
      await em.nativeUpdate(PlanVersionRow, { personId, planId, number }, { destroyedAt: destroyedAt ?? null });
      await em.nativeDelete(PlanVersionSectionRow, { personId, planId, number });
      await keepEvents(em, events);
    },
  };
}

function toLine(row: Columns<PlanVersionRow>): VersionLine {
  return {
    plan: row.planId as PlanId,
    owner: row.personId as PersonId,
    number: row.number,
    publishedAt: row.publishedAt,
    ...optional('destroyedAt', row.destroyedAt),
  };
}
