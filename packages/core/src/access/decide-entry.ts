import { type ComplianceProfile, isCovered, undetermined } from '../consent/compliance-profile.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import type { ConsentDirective } from '../consent/directive.js';
import { categoryOfDimension, tierOfCategory } from '../consent/info-category.js';
import type { SensitivityTier } from '../dimension/dimension.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { ImportedEntry } from '../profile/imported-entry.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import type { Barrier, Tie } from './tie.js';

/** What it rests on whether somebody reads what an organization wrote about a person. */
export interface EntryFacts {
  readonly reader: PersonId;
  readonly entry: ImportedEntry;
  /** The organizations in which the reader holds a role now. */
  readonly acting: readonly OrganizationId[];
  /** Those the reader belongs to, for what was refused to everyone there. */
  readonly among: readonly OrganizationId[];
  /** The connections of the two that are live and opened far enough. */
  readonly live: readonly string[];
  readonly barriers: readonly Barrier[];
  /** What the person permitted to whoever reads. */
  readonly permits: readonly ConsentDirective[];
  /** What the person denied, to whomever. */
  readonly refusals: readonly ConsentTerms[];
  /** Of the organization that wrote it. Absent: nobody determined anything. */
  readonly profile: ComplianceProfile | undefined;
  readonly at: Date;
}

/**
 * An organization's entries are closed to every other one. The person opens them to those they name, out of the hands of
 * the organization they name: a yes about one organization's entries opens nobody else's. What is said under the name of
 * the entry's own subject is heard too: whoever refused that it be told is not told of by way of a list.
 */
export function decideEntry(facts: EntryFacts): Decision {
  const { reader, entry, acting, among, live, barriers, permits, refusals, at } = facts;
  const profile = facts.profile ?? undetermined;
  const subject = categoryOfDimension(entry.dimension);
  const tier = Math.max(tierOfCategory['organization-entries'], tierOfCategory[subject]) as SensitivityTier;
  const ties: readonly Tie[] = [
    ...acting.map((organization) => ({ kind: 'acts-for-recipient', organization }) as const),
    ...among.map((organization) => ({ kind: 'fellow-member', organization }) as const),
    ...live.map((connection) => ({ kind: 'connected', connection }) as const),
  ];
  const rests = {
    owner: entry.person,
    thing: entry.id,
    tier,
    ties,
    barriers,
    profile,
    part2: isCovered(profile, entry.source),
  };
  const asked = (category: 'organization-entries' | typeof subject, consents: readonly ConsentTerms[]): Decision =>
    decide({ person: reader, roles: [] }, 'entries.read', { ...rests, category, consents }, 'support', at);

  const refused = asked(subject, refusals);
  if (refused.effect === 'deny' && refused.missing.includes('denied')) return refused;
  const isTakenBack = entry.withdrawnAt !== undefined && entry.withdrawnAt <= at;
  const held = permits.filter(
    ({ discloser }) =>
      !isTakenBack && discloser.kind === 'organization' && discloser.organization === entry.organization,
  );
  return asked('organization-entries', [...held, ...refusals]);
}
