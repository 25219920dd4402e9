import { err, ok, type Result } from '../kernel/result.js';
import { type NotInPlan, type PlanChange, sectionOf, withSection } from './change.js';
import type { EntryId, Plan, SectionId } from './plan.js';

export interface RemoveEntry {
  readonly section: SectionId;
  readonly entry: EntryId;
}

/** The owner takes an entry out. Nothing, if it is not there any more. */
export function removeEntryFrom(
  plan: Plan,
  { section: from, entry }: RemoveEntry,
): Result<PlanChange | undefined, NotInPlan> {
  const section = sectionOf(plan, from);
  if (!section) return err({ kind: 'NotInPlan' });
  const entries = section.entries.filter(({ id }) => id !== entry);
  if (entries.length === section.entries.length) return ok(undefined);
  return ok({
    plan: withSection(plan, { ...section, entries }),
    kind: 'EntryRemoved',
    codes: { section: from, entry },
  });
}
