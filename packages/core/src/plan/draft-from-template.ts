import { localize } from '../kernel/localized.js';
import type { Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import type { PlanChange } from './change.js';
import { type DraftPlan, draftPlanWith } from './draft-plan.js';
import type { SectionId } from './plan.js';
import type { PlanTemplate } from './template.js';

export interface DraftFromTemplate extends Omit<DraftPlan, 'title'> {
  /** In the owner's words; else the template's, in their language. */
  readonly title?: string;
  readonly template: PlanTemplate;
  /** Which languages to take titles from, best first (BCP 47). */
  readonly languages: readonly string[];
  readonly newSection: () => SectionId;
}

/** Someone begins a plan with the sections of a template, all of them empty. */
export function draftFromTemplate({
  template,
  languages,
  newSection,
  title,
  ...draft
}: DraftFromTemplate): Result<PlanChange, UnreadableText> {
  const begun = draftPlanWith({ ...draft, title: title ?? localize(template.title, languages).text });
  if (!begun.ok) return begun;
  const sections = template.sections.map(({ kind, title: labels }) => ({
    id: newSection(),
    kind,
    ...(labels && { title: localize(labels, languages).text }),
    entries: [],
  }));
  const { licence } = template;
  return {
    ok: true,
    value: { ...begun.value, plan: { ...begun.value.plan, ...(licence && { licence }), sections } },
  };
}
