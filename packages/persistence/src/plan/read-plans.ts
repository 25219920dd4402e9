import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kept, Plan } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import type { Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import type { PlanEntryRow } from './plan-entry-row.js';
import { toPlan } from './plan-mapper.js';
import type { PlanSectionRow } from './plan-section-row.js';
import type { PlanVersionSectionRow } from './plan-version-section-row.js';
import { toSectionOf } from './version-mapper.js';

interface Found {
  readonly personId: string;
  readonly id: string;
  readonly title: string;
  readonly licence: string | null;
  readonly draftedAt: string;
  readonly published: number;
  readonly version: number;
  readonly sections: readonly Columns<PlanSectionRow>[];
  readonly entries: readonly (Omit<Columns<PlanEntryRow>, 'writtenAt'> & { readonly writtenAt: string })[];
  readonly shown: readonly Columns<PlanVersionSectionRow>[];
}

/**
 * Plans whole, in one statement however much is in them: to their owner what is written, to somebody else what the walls
 * let through of it, and of the versions shown to them.
 */
const whole = `select one.person_id as "personId", one.id, one.title, one.licence, to_jsonb(one.drafted_at) #>> '{}' as "draftedAt", one.published, one.version,
  coalesce((select jsonb_agg(jsonb_build_object('personId', s.person_id, 'id', s.id, 'planId', s.plan_id, 'kind', s.kind, 'title', s.title, 'position', s.position) order by s.position)
    from plan_section s where s.person_id = one.person_id and s.plan_id = one.id), '[]') as sections,
  coalesce((select jsonb_agg(jsonb_build_object('personId', e.person_id, 'id', e.id, 'sectionId', e.section_id, 'words', e.words, 'language', e.language, 'position', e.position, 'writtenAt', e.written_at, 'helpedBy', e.helped_by, 'action', e.action, 'link', e.link, 'suggestedBy', e.suggested_by) order by e.position)
    from plan_section s join plan_entry e on e.person_id = s.person_id and e.section_id = s.id where s.person_id = one.person_id and s.plan_id = one.id), '[]') as entries,
  coalesce((select jsonb_agg(jsonb_build_object('personId', v.person_id, 'planId', v.plan_id, 'number', v.number, 'sectionId', v.section_id, 'kind', v.kind, 'position', v.position, 'contents', v.contents) order by v.number desc, v.position)
    from plan_version_section v where one.person_id <> (select acting_person()) and v.person_id = one.person_id and v.plan_id = one.id), '[]') as shown
from plan as one where`;

export interface PlanReader {
  /** That one, or a refusal. */
  one(id: string, lock?: 'update'): Promise<Kept<Plan> | undefined>;
  /** Whichever of them can be opened. */
  all(where: 'one.person_id = ?' | 'one.person_id <> ?', person: string): Promise<readonly Kept<Plan>[]>;
}

export function readPlans(em: EntityManager, sealer: Sealing): PlanReader {
  const toKept = (row: Found): Kept<Plan> => {
    const { personId, id, title, licence, published } = row;
    const entries = row.entries.map((entry) => ({ ...entry, writtenAt: new Date(entry.writtenAt) }));
    const plan = { personId, id, title, licence, published, draftedAt: new Date(row.draftedAt) };
    const read = toPlan(sealer, plan, row.sections, entries);
    const ever = row.shown.map((one) => ({ ...toSectionOf(sealer, one), asOf: one.number }));
    return { value: { ...read, sections: [...read.sections, ...ever] }, version: row.version };
  };
  return {
    async one(id, lock) {
      // By itself, first: a statement that waits for a lock reads what is beside the locked row as it was before.
      if (lock) await em.execute('select 1 from plan where id = ? for update', [id]);
      const [row] = await em.execute<Found[]>(`${whole} one.id = ?`, [id]);
      return row && toKept(row);
    },
    async all(where, person) {
      const rows = await em.execute<Found[]>(`${whole} ${where} order by one.drafted_at desc, one.id desc`, [person]);
      return readable(sealer, rows, toKept);
    },
  };
}
