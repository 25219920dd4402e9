import type { ComplianceProfile } from '../consent/compliance-profile.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import type { InfoCategory } from '../consent/info-category.js';
import type { DemandType, LegalDemand } from '../legal/legal-demand.js';
import { mayBeTold } from '../legal/legal-bar.js';
import { writtenAt } from '../legal/written-at.js';
import { administers, type Membership } from '../organization/membership.js';
import type { RoleCode } from '../organization/role.js';
import type { PersonId } from '../person/person-id.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import type { Tie } from './tie.js';

/** What it rests on whether one thing goes out in answer to a demand. */
export interface DemandFacts {
  readonly reader: { readonly person: PersonId; readonly roles: readonly RoleCode[] };
  readonly demand: LegalDemand;
  readonly category: InfoCategory;
  /** Its id: when it was written down is read from it. */
  readonly thing: string;
  /** All the person gave or refused; those for legal proceedings count. */
  readonly consents: readonly ConsentTerms[];
  readonly profile: ComplianceProfile;
  readonly at: Date;
}

/**
 * Whether one thing goes out. Only while the demand is to be answered, to somebody who did not record it, within what
 * counsel left; then by the person's own consent for legal proceedings, or by an order that suffices. Any of these
 * missing: no.
 */
export function decideDemand(facts: DemandFacts): Decision {
  const { reader, demand, category, thing, consents, profile, at } = facts;
  const { organization, person, recordedBy, state, from, type } = demand;
  const isDue = state === 'to-be-answered' && reader.person !== recordedBy && isInScope(demand, category, thing);
  const due: Tie = { kind: 'demanded', organization };
  return decide(
    { ...reader, outside: from },
    'legal-demand.answer',
    {
      owner: person,
      category,
      thing,
      ties: isDue ? [due, ...(suffices(type, profile) ? [{ kind: 'ordered', organization } as const] : [])] : [],
      barriers: [],
      consents,
      profile,
    },
    'legal-proceeding',
    at,
  );
}

/** Who may read a demand or a hold: whoever administers there now and is not the one it is about; and that one, if they may be told. */
export function decideDemandRead(
  { organization, person, bar }: Pick<LegalDemand, 'organization' | 'person' | 'bar'>,
  { reader, own, at }: { readonly reader: PersonId; readonly own: readonly Membership[]; readonly at: Date },
): Decision {
  const there = own.filter((one) => one.person === reader && one.organization === organization);
  const isOwn = reader === person;
  return decide(
    { person: reader, roles: there.some((one) => administers(one, at)) ? ['administrator'] : [] },
    isOwn ? 'legal-notice.read' : 'legal-demand.read',
    {
      // Whoever may not be told yet is, for now, as anybody else to it.
      ...((!isOwn || mayBeTold(bar, at)) && { owner: person }),
      category: 'organization-entries',
      ties: there.length > 0 ? [{ kind: 'belonged', organization }] : [],
      barriers: [],
      consents: [],
    },
    'support',
    at,
  );
}

/**
 * Whether such a demand is enough without the person. Where part 2 applies, or nobody determined that it does not, only
 * an order under its subpart E is: a subpoena alone never is (42 CFR 2.61). A request never compels.
 */
export function suffices(type: DemandType, { part2 }: Pick<ComplianceProfile, 'part2'>): boolean {
  switch (type) {
    case 'part-2-order':
      return true;
    case 'court-order':
    case 'search-warrant':
    case 'subpoena':
      return part2 === 'no';
    case 'records-request':
    case 'preservation-request':
      return false;
  }
}

function isInScope({ scope }: LegalDemand, category: InfoCategory, thing: string): boolean {
  const at = writtenAt(thing);
  return (
    scope.categories.includes(category) &&
    (scope.from === undefined || at >= scope.from) &&
    (scope.until === undefined || at < scope.until)
  );
}
