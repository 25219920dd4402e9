import { asStrictAsProgram, type ComplianceProfile, undetermined } from '../consent/compliance-profile.js';
import type { ConsentPurpose } from '../consent/consent-purpose.js';
import type { ConsentTerms, RecipientClass } from '../consent/consent-terms.js';
import { type ConsentVerdict, evaluateConsents } from '../consent/evaluate-consents.js';
import { type InfoCategory, infoCategories, tierOfCategory } from '../consent/info-category.js';
import type { SensitivityTier } from '../dimension/dimension.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { RoleCode } from '../organization/role.js';
import type { PersonId } from '../person/person-id.js';
import { type Action, type Way, waysOf } from './action.js';
import { closes } from './barrier-rule.js';
import { isCapable, isSomebody } from './capability.js';
import type { Decision, Missing } from './decision.js';
import { obligationsOf, obligationsOfDeny } from './obligations.js';
import type { Barrier, Tie } from './tie.js';

/** Who asks. Everything but the person is read from the database at that moment; nothing is taken from a token. */
export interface Actor {
  /** Absent: nobody is signed in. */
  readonly person?: PersonId;
  /** In force, in the organization asked about. */
  readonly roles: readonly RoleCode[];
  /** Classes of recipients somebody determined them to be in. */
  readonly classes?: readonly RecipientClass[];
  /** Somebody outside, by the name under which the owner gives something out to them. */
  readonly outside?: string;
}

/** What a decision rests on, besides who asks. */
export interface AccessFacts {
  /** Whose it is; absent where it is no one's, or an organization's. */
  readonly owner?: PersonId;
  readonly category: InfoCategory;
  /** How much harm it could do; that of the category, unless this very thing says more. It can never say less. */
  readonly tier?: SensitivityTier;
  /** Which one, where a consent can name it. */
  readonly thing?: string;
  readonly ties: readonly Tie[];
  readonly barriers: readonly Barrier[];
  /** The owner's, in force or not. */
  readonly consents: readonly ConsentTerms[];
  /** Of the organization that holds it. Absent where the person holds it themselves. */
  readonly profile?: ComplianceProfile;
  /** It was determined to be a record that 42 CFR part 2 covers. */
  readonly part2?: boolean;
}

/**
 * May they? The one decision about access, asked on every path: role, relationship, consent and tier must all say yes,
 * and any barrier or refusal wins. It is total: what it does not know, it denies, and so it does what it cannot read.
 */
export function decide(actor: Actor, action: Action, facts: AccessFacts, purpose: ConsentPurpose, now: Date): Decision {
  try {
    return decideWhatIsKnown(actor, action, facts, purpose, now);
  } catch {
    return unreadable;
  }
}

function decideWhatIsKnown(
  actor: Actor,
  action: Action,
  facts: AccessFacts,
  purpose: ConsentPurpose,
  now: Date,
): Decision {
  if (!Object.hasOwn(waysOf, action) || !infoCategories.includes(facts.category) || !isInstant(now)) return unreadable;
  if (!isCapable(actor, action)) return denied(facts, ['capability']);
  const missing: Missing[] = [];
  for (const way of waysOf[action]) {
    const tied = tiesOf(way, actor, facts, now);
    if (!tied) continue;
    const barred = facts.barriers.filter((barrier) => closes(barrier, action, way));
    if (barred.length > 0) {
      missing.push(...barred);
      continue;
    }
    if (way.purpose !== undefined && way.purpose !== purpose) {
      missing.push('purpose');
      continue;
    }
    const said = way.consent || way.unlessRefused ? consentTo(actor, way, facts, purpose, now) : undefined;
    if (said?.effect === 'deny' && said.missing === 'denied') return denied(facts, ['denied'], said.consent?.id);
    const verdict = way.consent ? said : undefined;
    if (verdict?.effect === 'deny') {
      missing.push(verdict.missing);
      continue;
    }
    return permitted(action, way, facts, verdict);
  }
  return denied(facts, missing.length > 0 ? [...new Set(missing)] : ['relationship']);
}

/** Whether the tie a way asks for is there now. */
function tiesOf({ ties }: Way, { person }: Actor, facts: AccessFacts, now: Date): boolean {
  return ties.some((kind) => {
    if (kind === 'none') return true;
    // Whoever is nobody in particular stands to nobody in any way.
    if (kind !== 'common' && !isSomebody(person)) return false;
    if (kind === 'self') return person === facts.owner;
    return facts.ties.some((tie) => tie.kind === kind && isNow(tie, now));
  });
}

function isNow({ until }: Tie, now: Date): boolean {
  return until === undefined || now < until;
}

function consentTo(
  { person, classes = [], outside }: Actor,
  { basis }: Way,
  { owner, category, tier, thing, ties, consents, profile }: AccessFacts,
  purpose: ConsentPurpose,
  at: Date,
): ConsentVerdict {
  if (owner === undefined) return { effect: 'deny', missing: 'consent' };
  const current = isSomebody(person) ? ties.filter((tie) => isNow(tie, at)) : [];
  const organizationsOf = (...kinds: readonly Tie['kind'][]): readonly OrganizationId[] =>
    current.flatMap(({ kind, organization }) => (kinds.includes(kind) && organization ? [organization] : []));
  return evaluateConsents(consents, {
    person: owner,
    category,
    tier: tierOf({ category, tier }),
    ...(thing !== undefined && { thing }),
    purpose,
    asker: {
      ...(person !== undefined && { person }),
      actingFor: organizationsOf('acts-for-recipient'),
      memberOf: organizationsOf('fellow-member'),
      // What is shown to connections is not shown to somebody who is looked at as one member among others.
      connectedIn: basis === 'member' ? [] : organizationsOf('connected'),
      classes,
      ...(outside !== undefined && { outside }),
    },
    live: current.flatMap(({ kind, connection }) => (kind === 'connected' && connection ? [connection] : [])),
    inWriting: profile !== undefined && asStrictAsProgram(profile),
    at,
  });
}

function tierOf({ category, tier }: { category: InfoCategory; tier?: SensitivityTier | undefined }): SensitivityTier {
  const least = tierOfCategory[category];
  return tier === undefined || tier < least ? least : tier;
}

function permitted(action: Action, { basis }: Way, facts: AccessFacts, verdict?: ConsentVerdict): Decision {
  const { profile = undetermined, part2 = false } = facts;
  return {
    effect: 'permit',
    basis,
    ...(verdict?.consent && { consent: verdict.consent.id }),
    missing: [],
    obligations: obligationsOf(action, basis, tierOf(facts), { profile, part2 }),
  };
}

function denied(facts: AccessFacts, missing: readonly Missing[], consent?: string): Decision {
  return {
    effect: 'deny',
    basis: 'none',
    ...(consent !== undefined && { consent }),
    missing,
    obligations: obligationsOfDeny(tierOf(facts)),
  };
}

/** What is not known, and what cannot be read, is denied; that somebody asked it is remembered. */
const unreadable: Decision = { effect: 'deny', basis: 'none', missing: ['action'], obligations: ['audit'] };

function isInstant(now: Date): boolean {
  return !Number.isNaN(now.getTime());
}
