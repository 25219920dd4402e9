import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import { addSectionTo } from '../plan/add-section.js';
import type { TooMany } from '../plan/change.js';
import type { SectionId, SectionKind } from '../plan/plan.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import { changeSection, type OnPlan } from './change-plan.js';
import type { NotFound } from './refusals.js';

export interface AddSection extends OnPlan {
  readonly sectionKind: SectionKind;
  readonly title?: string;
}

export type AddSectionRefusal = NotFound | ChangedMeanwhile | UnreadableTextAt | TooMany;

/** Adds a section to one's own plan. */
export async function addSection(
  work: Work,
  self: SelfScope,
  command: AddSection,
  occasion: Occasion,
): Promise<Result<Outcome, AddSectionRefusal>> {
  const { sectionKind: kind, title } = command;
  const section = occasion.newId() as SectionId;
  return changeSection(work, self, { ...command, section }, occasion, (plan) => {
    const change = addSectionTo(plan, { id: section, kind, ...(title !== undefined && { title }) });
    if (change.ok) return change;
    return err(change.error.kind === 'UnreadableText' ? { ...change.error, path: ['title'] } : change.error);
  });
}
