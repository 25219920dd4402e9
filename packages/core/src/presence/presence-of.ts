import type { Catalogue } from '../dimension/catalogue.js';
import type { Dimension } from '../dimension/dimension.js';
import { inForce, type Membership, supportRoles } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { AgeGroup } from '../person/age-group.js';
import { type ImportedEntry, isTakenBack, type RecordedAgreement } from '../profile/imported-entry.js';
import type { Profile } from '../profile/profile.js';
import type { Audience, Statement, StatementUse } from '../profile/statement.js';
import { ageGroupOf } from './age-group-of.js';
import type { Facet, Presence, PresenceSetting } from './presence.js';
import { type Permitted, usableFacet } from './usable-facet.js';

/** Everything a presence comes from. Someone who never signed in has a name in an organization's list, and no statements. */
export interface PresenceSource {
  readonly profile: Pick<Profile, 'name' | 'statements'>;
  /** The organization's entries about the person. */
  readonly entries: readonly ImportedEntry[];
  readonly membership: Membership;
  readonly setting: PresenceSetting;
  readonly catalogue: Catalogue;
}

/**
 * How someone is present in one organization now: only what may be used there. On a dimension they spoke of themselves,
 * what the organization wrote down is not used. A membership that is over leaves nothing to be seen.
 */
export function presenceOf({ profile, entries, membership, setting, catalogue }: PresenceSource, at: Date): Presence {
  const { organization, person, id, until } = membership;
  const spokenOf = new Set(profile.statements.map(({ dimension }) => dimension));
  const usable = entries.filter((entry) => isAwake(entry, at) && !spokenOf.has(entry.dimension));
  const common = { person, organization, membership: id, name: profile.name, ...(until && { until }) };
  if (!inForce(membership, at)) {
    return {
      ...common,
      setting: { ...setting, seen: false, mutual: false },
      ageGroup: 'unknown',
      offers: [],
      facets: [],
    };
  }
  const facets = [...catalogue.values()].flatMap((dimension) => [
    ...facetsOf(dimension, profile.statements, (statement) => stated(statement, organization)),
    ...facetsOf(dimension, usable, (entry) => recorded(entry, at)),
  ]);
  const ageGroup = ageGroupIn(catalogue, [...profile.statements, ...usable]);
  const offers = supportRoles(membership, at).map(({ code, ...role }) => ({ role: code, ...role }));
  return { ...common, setting, ageGroup, offers, facets };
}

interface Said {
  readonly dimension: string;
  readonly answer: Statement['answer'];
}

function facetsOf<Fact extends Said>(
  dimension: Dimension,
  facts: readonly Fact[],
  permitted: (fact: Fact) => Permitted,
): readonly Facet[] {
  return facts
    .filter((fact) => fact.dimension === dimension.id)
    .map((fact) => usableFacet(dimension, permitted(fact)))
    .filter((facet) => facet !== undefined);
}

/** By the newest answer on a dimension of age, whatever else it may be used for: this rule protects people. */
export function ageGroupIn(catalogue: Catalogue, facts: readonly Said[]): AgeGroup {
  const age = [...catalogue.values()].find(({ traits }) => traits.includes('age'));
  const answer = age && facts.findLast(({ dimension }) => dimension === age.id)?.answer;
  return age && answer ? ageGroupOf(age, answer) : 'unknown';
}

/** What the person themselves allowed here. */
function stated({ answer, comfort, uses }: Statement, organization: OrganizationId): Permitted {
  const here = uses.filter((use) => use.organization === organization);
  return { answer, comfort, match: here.some(({ use }) => use === 'match'), display: audienceIn(here) };
}

/** What is on record that the person agreed to. */
function recorded({ answer, comfort, agreements }: ImportedEntry, at: Date): Permitted {
  const agreed = agreements.filter(({ on }) => on <= at);
  return { answer, comfort, match: agreed.some(({ use }) => use === 'match'), display: audienceIn(agreed) };
}

function audienceIn(uses: readonly (StatementUse | RecordedAgreement)[]): Audience | undefined {
  const shown = uses.find(({ use }) => use === 'display');
  return shown && (('audience' in shown ? shown.audience : undefined) ?? 'connections');
}

/** An entry sleeps until the person agreed to some use of it, and again once they took it back. */
export function isAwake(entry: ImportedEntry, at: Date): boolean {
  return !isTakenBack(entry, at) && entry.agreements.some(({ on }) => on <= at);
}
