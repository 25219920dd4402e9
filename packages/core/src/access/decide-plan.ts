import { type Consent, isInForce } from '../consent/consent.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import { termsOfShowing, thingOfSection } from './terms-of.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Plan, Section, SectionId } from '../plan/plan.js';
import { decide } from './decide.js';
import { type Decision, relationBy } from './decision.js';
import type { Relation } from './rule.js';
import type { Barrier } from './tie.js';

/** What a reader's relation to a plan rests on. */
export interface PlanFacts {
  readonly reader: PersonId;
  readonly plan: Plan;
  /** What the plan's owner agreed to show the reader, withdrawn or not. */
  readonly consents: readonly Consent[];
  /** What the owner denied, to whomever. */
  readonly refusals?: readonly ConsentTerms[];
  /** Every connection of the two that is live now, wherever it is. */
  readonly live: readonly string[];
  /** One of them keeps the other away, whoever set it. */
  readonly blocked: boolean;
  /** The organizations the reader belongs to, for what was refused to everyone there. */
  readonly among?: readonly OrganizationId[];
  /** What else stands between the two. */
  readonly barriers?: readonly Barrier[];
  readonly at: Date;
}

/** A plan is its owner's; to someone it is shown while they may see a section of it; to everyone else there is none. */
export function relationToPlan(facts: PlanFacts): Relation | undefined {
  if (facts.plan.owner === facts.reader) return relationBy(decideSection(undefined, facts));
  return facts.plan.sections
    .map((section) => relationBy(decideSection(section, facts)))
    .find((relation) => relation !== undefined);
}

/** The sections this reader may see: all of one's own, otherwise those shown to them now. */
export function sectionsSeen(facts: PlanFacts): readonly Section[] {
  return facts.plan.sections.filter((section) => decideSection(section, facts).effect === 'permit');
}

/** The connections on which this reader is shown something of the plan now: under the names they have there, and no others. */
export function shownOn(facts: PlanFacts): readonly string[] {
  const { plan, consents } = facts;
  const showing = consents.filter((consent) =>
    plan.sections.some((section) => decideSection(section, { ...facts, consents: [consent] }).basis === 'shown'),
  );
  return [...new Set(showing.map(({ subject }) => subject.connection))];
}

/**
 * Shown is what the owner's consent in force names, between two people not kept apart, while that very connection is
 * live. Without a section: the plan itself, which is its owner's alone.
 */
export function decideSection(
  section: Pick<Section, 'id' | 'kind'> | undefined,
  { plan, consents, refusals = [], reader, live, blocked, among = [], barriers = [], at }: PlanFacts,
): Decision {
  return decide(
    { person: reader, roles: [] },
    'plan-section.read',
    {
      owner: plan.owner,
      category: section?.kind === 'crisis' ? 'crisis-plan' : 'plan',
      ...(section && { thing: thingOfSection(plan.id, section.id) }),
      ties: [
        ...live.map((connection) => ({ kind: 'connected', connection }) as const),
        ...among.map((organization) => ({ kind: 'fellow-member', organization }) as const),
      ],
      barriers: blocked ? [...barriers, 'kept-apart'] : barriers,
      consents: [...consents.map(termsOfShowing), ...refusals],
    },
    'support',
    at,
  );
}

/** Whether this consent, by itself, lets its recipient see the section now. */
export function shows(consent: Consent, plan: Pick<Plan, 'id'>, section: SectionId, at: Date): boolean {
  const { subject } = consent;
  return (
    subject.kind === 'plan-section' && subject.plan === plan.id && subject.section === section && isInForce(consent, at)
  );
}
