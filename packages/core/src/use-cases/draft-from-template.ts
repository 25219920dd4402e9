import { actIn } from '../access/act-in.js';
import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { organizationOf } from '../dimension/dimension-id.js';
import { builtInTemplates } from '../plan/built-in-templates.js';
import { draftFromTemplate as draftedFrom } from '../plan/draft-from-template.js';
import type { PlanId, SectionId } from '../plan/plan.js';
import type { PlanTemplate } from '../plan/template.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { keepPlan } from './change-plan.js';
import type { NotFound } from './refusals.js';

export interface DraftFromTemplate {
  /** One of ours, or one an organization installed to which the person belongs now. */
  readonly template: string;
  /** In the person's own words; else the template's. */
  readonly title?: string;
  /** Which languages to take titles from, best first (BCP 47). */
  readonly languages: readonly string[];
}

export type DraftFromTemplateRefusal = NotFound | UnreadableTextAt | ChangedMeanwhile;

/** Begins a plan of one's own with the sections of a template, all of them empty. */
export async function draftFromTemplate(
  work: Work,
  self: SelfScope,
  { template: id, title, languages }: DraftFromTemplate,
  occasion: Occasion,
): Promise<Result<Outcome, DraftFromTemplateRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, DraftFromTemplateRefusal>> => {
    const template = await templateNamed(ports, self, id, occasion.at);
    if (!template) return err({ kind: 'NotFound', path: ['template'] });
    const change = atPath(
      draftedFrom({
        id: occasion.newId() as PlanId,
        owner: self.actor,
        at: occasion.at,
        template,
        languages,
        newSection: () => occasion.newId() as SectionId,
        ...(title !== undefined && { title }),
      }),
      'title',
    );
    if (!change.ok) return change;
    const kept = await keepPlan(ports, self, { version: 0 }, change.value, undefined, occasion);
    return kept.ok ? ok({ plan: globalId('plan', change.value.plan.id) }) : kept;
  });
}

/** To whoever does not belong to an organization, its templates are as if they were not there. */
async function templateNamed(
  { memberships, erasures, planTemplates }: Ports,
  self: SelfScope,
  id: string,
  at: Date,
): Promise<PlanTemplate | undefined> {
  const organization = organizationOf(id);
  if (organization === undefined) return builtInTemplates.find((one) => one.id === id);
  const mine = (await erasures.of(self.actor)) ? [] : await memberships.of(self.actor);
  const here = actIn(
    self,
    mine.map(({ value }) => value),
    organization,
    'support',
    at,
  );
  if (!here.ok) return undefined;
  return (await planTemplates.ofOrganization(organization)).find((one) => one.id === id);
}
