import { asDecided } from '../consent/as-decided.js';
import { type ComplianceProfile, isCovered, undetermined } from '../consent/compliance-profile.js';
import type { ConsentPurpose } from '../consent/consent-purpose.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import type { ConsentDirective } from '../consent/directive.js';
import { categoryOfDimension, type InfoCategory, tierOfCategory } from '../consent/info-category.js';
import type { SensitivityTier } from '../dimension/dimension.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import { type ImportedEntry, isTakenBack } from '../profile/imported-entry.js';
import { decide } from './decide.js';
import { type Decision, isRefused } from './decision.js';
import { isOutOfHandsOf } from './heard-in.js';

/** What it rests on whether something an organization keeps about a person goes to whoever goes on with its work. */
export interface HandOverFacts {
  readonly organization: OrganizationId;
  readonly person: PersonId;
  /** Who gets it, exactly as the person named them. */
  readonly to: string;
  /** All the person signed, in force or not. */
  readonly signed: readonly ConsentDirective[];
  /** Of the organization. Absent: nobody determined anything. */
  readonly profile: ComplianceProfile | undefined;
  readonly at: Date;
}

/** They get it to go on supporting the person, and for nothing else. */
export const handedOverFor: ConsentPurpose = 'support';

/**
 * Whether an entry goes along. Only where its person permitted it, out of the hands of this organization, to whom they
 * named (42 CFR 2.19(a)); what they took back is not in it, and a refusal about its subject is heard too.
 */
export function decideEntryHandedOver(facts: HandOverFacts, entry: ImportedEntry): Decision {
  const subject = categoryOfDimension(entry.dimension);
  const tier = Math.max(tierOfCategory['organization-entries'], tierOfCategory[subject]) as SensitivityTier;
  const thing = { thing: entry.id, tier, part2: isCovered(facts.profile ?? undetermined, entry.source) };
  const refused = decideGoing(facts, subject, thing, refusalsIn(facts));
  if (isRefused(refused)) return refused;
  const isTheirs = entry.person === facts.person && entry.organization === facts.organization;
  const heard = isTheirs && !isTakenBack(entry, facts.at) ? consentsIn(facts) : refusalsIn(facts);
  return decideGoing(facts, 'organization-entries', thing, heard);
}

/** Whether it goes along that they belonged, when and in which roles; or the name they go by, which has its own yes. */
export function decidePlaceHandedOver(
  facts: HandOverFacts,
  category: Extract<InfoCategory, 'organization-entries' | 'name'>,
  thing: string,
): Decision {
  return decideGoing(facts, category, { thing }, consentsIn(facts));
}

function decideGoing(
  { person, to, profile, at }: HandOverFacts,
  category: InfoCategory,
  thing: { readonly thing: string; readonly tier?: SensitivityTier; readonly part2?: boolean },
  consents: readonly ConsentTerms[],
): Decision {
  const rests = {
    owner: person,
    category,
    ...thing,
    ties: [],
    barriers: [],
    consents,
    profile: profile ?? undetermined,
  };
  return decide({ roles: [], outside: to }, 'record.release', rests, handedOverFor, at);
}

function refusalsIn({ signed }: HandOverFacts): readonly ConsentTerms[] {
  return signed.filter(({ decision }) => decision === 'deny').map(asDecided);
}

/** Every no, and the yes about this organization's entries: one about another's lets nothing of this one go. */
function consentsIn({ signed, organization }: HandOverFacts): readonly ConsentTerms[] {
  return signed.filter((one) => one.decision === 'deny' || isOutOfHandsOf(one, organization)).map(asDecided);
}
