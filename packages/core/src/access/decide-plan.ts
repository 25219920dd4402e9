import { type Consent, isInForce } from '../consent/consent.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import { termsOfShowing, thingOfSection } from './terms-of.js';
import type { OpenedByCrisis } from '../crisis/opened-by-crisis.js';
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
  /** What the owner's crisis plan opens to the reader now, if it is active and names them. */
  readonly crisis?: OpenedByCrisis;
  readonly at: Date;
}

/** A plan is its owner's; to someone it is shown while they may see a section of it; to everyone else there is none. */
export function relationToPlan(facts: PlanFacts): Relation | undefined {
  if (facts.plan.owner === facts.reader) return relationBy(decideSection(undefined, facts));
  return facts.plan.sections
    .map((section) => relationBy(decideSection(section, facts)))
    .find((relation) => relation !== undefined);
}

/**
 * The sections this reader may see: all of one's own, otherwise those shown to them now. One that is shown twice, as it
 * is written and in a version, is seen once: the way that comes first.
 */
export function sectionsSeen(facts: PlanFacts): readonly Section[] {
  const seen = facts.plan.sections.filter((section) => decideSection(section, facts).effect === 'permit');
  return seen.filter(({ id }, at) => seen.findIndex((one) => one.id === id) === at);
}

/** The connections on which this reader is shown something of the plan now: under the names they have there, and no others. */
export function shownOn(facts: PlanFacts): readonly string[] {
  const { plan, consents, crisis } = facts;
  const showing = consents.filter((consent) =>
    plan.sections.some((section) => decideSection(section, { ...facts, consents: [consent] }).basis === 'shown'),
  );
  const called = plan.sections.some((section) => decideSection(section, facts).basis === 'crisis');
  return [
    ...new Set([...showing.map(({ subject }) => subject.connection), ...(called && crisis ? [crisis.connection] : [])]),
  ];
}

/**
 * Shown is what the owner's consent in force names, between two people not kept apart, while that very connection is
 * live. Opened in a crisis is what the owner's own crisis plan names, to whom it names, and nothing they refused, whether
 * for support or for a crisis; as it is written now, not in a version. Without a section: the plan itself, which is its owner's alone.
 */
export function decideSection(section: Pick<Section, 'id' | 'kind' | 'asOf'> | undefined, facts: PlanFacts): Decision {
  const decision = decideFor('support', section, facts);
  return decision.basis === 'crisis' ? decideFor('crisis', section, facts) : decision;
}

function decideFor(
  purpose: 'support' | 'crisis',
  section: Pick<Section, 'id' | 'kind' | 'asOf'> | undefined,
  { plan, consents, refusals = [], reader, live, blocked, among = [], barriers = [], crisis, at }: PlanFacts,
): Decision {
  const isOpened = section && section.asOf === undefined && crisis?.sections.includes(section.id);
  const called = isOpened ? crisis : undefined;
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
        ...(called ? [{ kind: 'called-in-crisis', connection: called.connection, until: called.until } as const] : []),
      ],
      barriers: blocked ? [...barriers, 'kept-apart'] : barriers,
      consents: [
        ...consents.filter((consent) => !section || isAbout(consent, section, plan)).map(termsOfShowing),
        ...refusals,
      ],
    },
    purpose,
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

/** Whether this consent is about what this section was read from: what is written, the newest version, or one alone. */
function isAbout(
  { subject }: Consent,
  { asOf }: Pick<Section, 'asOf'>,
  { published }: Pick<Plan, 'published'>,
): boolean {
  if (subject.kind !== 'plan-section') return true;
  return asOf === (subject.follows === 'latest' ? (published ?? 0) : subject.follows);
}

/** A section as this consent lets somebody see it: for the owner, who is told to whom it is shown. */
export function asShown<Seen extends Pick<Section, 'id' | 'kind'>>(
  section: Seen,
  { subject }: Consent,
  { published }: Pick<Plan, 'published'>,
): Seen & Pick<Section, 'asOf'> {
  const follows = subject.kind === 'plan-section' ? subject.follows : undefined;
  return follows === undefined ? section : { ...section, asOf: follows === 'latest' ? (published ?? 0) : follows };
}

/** The connection on which this reader may suggest words for a section they see, if there is one. */
export function suggestsOn(section: Pick<Section, 'id' | 'kind' | 'asOf'>, facts: PlanFacts): string | undefined {
  return facts.consents.find(
    (consent) =>
      consent.subject.kind === 'plan-section' &&
      consent.subject.may === 'suggest' &&
      decideSection(section, { ...facts, consents: [consent] }).basis === 'shown',
  )?.subject.connection;
}
