import type { SelfScope } from '../access/scope.js';
import { type ConnectionId, otherOf } from '../connection/connection.js';
import { isSameSubject } from '../consent/give-consent.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PlanId, SectionId } from '../plan/plan.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMemberOrAlone } from './as-member-or-alone.js';
import { findConnection } from './change-connection.js';
import { findOwnPlan, sectionOutcome } from './change-plan.js';
import { withdrawConsents } from './give-consent.js';
import { noteAct } from './own-openness.js';
import type { NotFound } from './refusals.js';

export interface TakeBackSection {
  readonly plan: PlanId;
  readonly section: SectionId;
  readonly organization: OrganizationId;
  readonly connection: ConnectionId;
}

export type TakeBackSectionRefusal = NotFound | ChangedMeanwhile;

/** Takes a section back, however things stand between the two, and even by someone who left. It is hidden at the next look. */
export async function takeBackSection(
  work: Work,
  self: SelfScope,
  command: TakeBackSection,
  occasion: Occasion,
): Promise<Result<Outcome, TakeBackSectionRefusal>> {
  const { plan, section, connection } = command;
  return asMemberOrAlone(
    work,
    self,
    command.organization,
    occasion,
    async (ports, isHistory): Promise<Result<Outcome, TakeBackSectionRefusal>> => {
      const own = await findOwnPlan(ports, self, plan);
      if (!own.ok) return own;
      const found = await findConnection(ports, self, command);
      if (!found.ok) return found;
      const recipient = otherOf(found.value.value, self.actor);
      const shown = { kind: 'plan-section', plan, section, connection } as const;
      const taken = await withdrawConsents(ports, self, recipient, occasion, (subject) =>
        isSameSubject(subject, shown),
      );
      if (taken.ok && taken.value > 0 && (await isHistory(found.value.value)))
        await noteAct(ports, self, found.value.value, 'section-taken-back', occasion);
      return taken.ok ? ok(sectionOutcome(plan, section)) : taken;
    },
  );
}
