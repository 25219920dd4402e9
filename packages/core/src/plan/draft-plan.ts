import { ok, type Result } from '../kernel/result.js';
import { readLine, type UnreadableText } from '../kernel/text.js';
import type { PersonId } from '../person/person-id.js';
import type { PlanChange } from './change.js';
import { longestTitle, type PlanId } from './plan.js';

export interface DraftPlan {
  readonly id: PlanId;
  readonly owner: PersonId;
  readonly title: string;
  readonly at: Date;
}

/** Someone begins a plan of their own. */
export function draftPlanWith({ id, owner, title, at }: DraftPlan): Result<PlanChange, UnreadableText> {
  const text = readLine(title, longestTitle);
  if (!text.ok) return text;
  return ok({ plan: { id, owner, title: text.value, draftedAt: at, sections: [] }, kind: 'PlanDrafted', codes: {} });
}
