import { type Consent, isInForce } from '../consent/consent.js';
import type { PersonId } from '../person/person-id.js';
import type { Plan, Section, SectionId } from '../plan/plan.js';
import type { Relation } from './rule.js';

/** What a reader's relation to a plan rests on. */
export interface PlanFacts {
  readonly reader: PersonId;
  readonly plan: Plan;
  /** What the plan's owner agreed to show the reader, withdrawn or not. */
  readonly consents: readonly Consent[];
  /** The two are connected now, in some organization. */
  readonly live: boolean;
  /** One of them keeps the other away, whoever set it. */
  readonly blocked: boolean;
  readonly at: Date;
}

/** A plan is its owner's; to someone it is shown while they may see a section of it; to everyone else there is none. */
export function relationToPlan(facts: PlanFacts): Relation | undefined {
  if (facts.plan.owner === facts.reader) return 'self';
  return facts.plan.sections.some(({ id }) => isShown(id, facts)) ? 'shown' : undefined;
}

/** The sections this reader may see: all of one's own, otherwise those shown to them now. */
export function sectionsSeen(facts: PlanFacts): readonly Section[] {
  const { plan, reader } = facts;
  return plan.owner === reader ? plan.sections : plan.sections.filter(({ id }) => isShown(id, facts));
}

/** Shown is what the owner's consent in force names, between two people who are connected and not blocked. */
function isShown(section: SectionId, { plan, consents, reader, live, blocked, at }: PlanFacts): boolean {
  return (
    live &&
    !blocked &&
    consents.some(
      (consent) => consent.recipient === reader && consent.person === plan.owner && shows(consent, plan, section, at),
    )
  );
}

/** Whether this consent, by itself, lets its recipient see the section now. */
export function shows(consent: Consent, plan: Pick<Plan, 'id'>, section: SectionId, at: Date): boolean {
  const { subject } = consent;
  return (
    subject.kind === 'plan-section' && subject.plan === plan.id && subject.section === section && isInForce(consent, at)
  );
}
