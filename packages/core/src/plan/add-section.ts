import { err, ok, type Result } from '../kernel/result.js';
import { readLine, type UnreadableText } from '../kernel/text.js';
import { mostSections, type PlanChange, type TooMany } from './change.js';
import { longestTitle, type Plan, type SectionId, type SectionKind } from './plan.js';

export interface AddSection {
  readonly id: SectionId;
  readonly kind: SectionKind;
  readonly title?: string;
}

/** The owner adds a section at the end. */
export function addSectionTo(
  plan: Plan,
  { id, kind, title }: AddSection,
): Result<PlanChange, UnreadableText | TooMany> {
  if (plan.sections.length >= mostSections) return err({ kind: 'TooMany', most: mostSections });
  const text = title === undefined ? undefined : readLine(title, longestTitle);
  if (text && !text.ok) return text;
  const section = { id, kind, ...(text && { title: text.value }), entries: [] };
  return ok({
    plan: { ...plan, sections: [...plan.sections, section] },
    kind: 'SectionAdded',
    codes: { section: id, kind },
  });
}
