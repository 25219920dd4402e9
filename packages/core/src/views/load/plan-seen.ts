import { type PlanFacts, relationToPlan, shownOn } from '../../access/decide-plan.js';
import type { Relation } from '../../access/rule.js';
import type { Kept } from '../../kernel/kept.js';
import type { Plan, PlanId } from '../../plan/plan.js';
import { calledInCrisis } from './called-in-crisis.js';
import type { Look } from './look.js';
import { notYet, openedOn } from './not-yet.js';
import { type Together, togetherWith } from './together-with.js';

/** A plan as one reader may see it. */
export interface PlanSeen {
  readonly relation: Relation;
  readonly facts: PlanFacts;
  readonly version: number;
  /** Where it is shown to the reader now; empty to its owner. */
  readonly shownOn: Together['live'];
}

export async function findPlan(look: Look, id: PlanId): Promise<PlanSeen | undefined> {
  const kept = await look.own(({ plans }) => plans.find(id));
  return kept && planSeen(look, kept);
}

/** Decided anew at every look: what was taken back is gone, with nobody having to do anything. */
export async function planSeen(look: Look, { value: plan, version }: Kept<Plan>): Promise<PlanSeen | undefined> {
  const { me: reader, at } = look;
  const isMine = plan.owner === reader;
  // Another's words are not for the device of whoever helps.
  if (look.withHelp && !isMine) return undefined;
  const consents = isMine ? [] : await look.own((ports) => ports.consents.between(plan.owner, reader));
  const together = isMine ? alone : await togetherWith(look, plan.owner);
  const { live, blocked, refusals, overseen } = together;
  const crisis = isMine ? undefined : await calledInCrisis(look, plan, together);
  const connections = live.map(({ connection }) => connection);
  const opened = await openedOn(look, plan.owner, connections, 'contact-and-plan');
  const unopened = await notYet(look, plan.owner, connections, 'contact-and-plan');
  const facts = {
    reader,
    plan,
    consents: consents.map(({ value }) => value),
    live: opened,
    blocked,
    refusals,
    among: await look.organizations(),
    barriers: overseen ? (['oversees', ...unopened] as const) : unopened,
    ...(crisis && { crisis }),
    at,
  };
  const relation = relationToPlan(facts);
  const on = isMine ? [] : shownOn(facts);
  return relation && { relation, facts, version, shownOn: live.filter(({ connection }) => on.includes(connection)) };
}

const alone: Together = { live: [], blocked: false, refusals: [], overseen: false };
