import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { EntryId, SectionId } from '../plan/plan.js';
import { removeEntryFrom } from '../plan/remove-entry.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeSection, type OnPlan } from './change-plan.js';
import type { NotFound } from './refusals.js';

export interface RemoveEntry extends OnPlan {
  readonly section: SectionId;
  readonly entry: EntryId;
}

export type RemoveEntryRefusal = NotFound | ChangedMeanwhile;

/** Takes an entry out of one's own plan. */
export async function removeEntry(
  work: Work,
  self: SelfScope,
  command: RemoveEntry,
  occasion: Occasion,
): Promise<Result<Outcome, RemoveEntryRefusal>> {
  return changeSection(work, self, command, occasion, (plan) => removeEntryFrom(plan, command));
}
