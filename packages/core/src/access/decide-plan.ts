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
  /** Every connection of the two that is live now, wherever it is. */
  readonly live: readonly string[];
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

/** The connections on which this reader is shown something of the plan now: under the names they have there, and no others. */
export function shownOn(facts: PlanFacts): readonly string[] {
  const showing = facts.plan.sections.flatMap(({ id }) => consentsShowing(id, facts));
  return [...new Set(showing.map(({ subject }) => subject.connection))];
}

function isShown(section: SectionId, facts: PlanFacts): boolean {
  return consentsShowing(section, facts).length > 0;
}

/** Shown is what the owner's consent in force names, between two people not blocked, while that very connection is live. */
function consentsShowing(
  section: SectionId,
  { plan, consents, reader, live, blocked, at }: PlanFacts,
): readonly Consent[] {
  if (blocked) return [];
  return consents.filter(
    (consent) =>
      consent.recipient === reader &&
      consent.person === plan.owner &&
      live.includes(consent.subject.connection) &&
      shows(consent, plan, section, at),
  );
}

/** Whether this consent, by itself, lets its recipient see the section now. */
export function shows(consent: Consent, plan: Pick<Plan, 'id'>, section: SectionId, at: Date): boolean {
  const { subject } = consent;
  return (
    subject.kind === 'plan-section' && subject.plan === plan.id && subject.section === section && isInForce(consent, at)
  );
}
