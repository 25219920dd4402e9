import type { DimensionId } from '../dimension/dimension-id.js';
import type { Answer } from '../dimension/value.js';
import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Engagement, RoleCode } from '../organization/role.js';
import type { AgeGroup } from '../person/age-group.js';
import type { PersonId } from '../person/person-id.js';
import type { Audience } from '../profile/statement.js';

/**
 * How a person is present in one organization: the narrow row that matching and other people's eyes read, and nothing
 * else of theirs. It holds only what may be used there; it is written in the same transaction as what it comes from.
 */
export interface Presence {
  readonly person: PersonId;
  readonly organization: OrganizationId;
  readonly membership: MembershipId;
  readonly name: string;
  /** When the membership ends: nobody is found, invited or asked from then on. Absent: no end is set. */
  readonly until?: Date;
  readonly setting: PresenceSetting;
  readonly ageGroup: AgeGroup;
  /** One-to-one roles in force when it was written, with their dates. Empty for someone who only seeks. */
  readonly offers: readonly SupportOffer[];
  readonly facets: readonly Facet[];
}

/** What the person chose about being found here. Nothing is on until they turn it on. */
export interface PresenceSetting {
  /** Listed to other members who look for peers. */
  readonly seen: boolean;
  /** Open to mutual peers, not only to support in a role. */
  readonly mutual: boolean;
  /** Resting: not listed, not invited, no reason asked. */
  readonly paused: boolean;
  /** When resting ends by itself. Absent: when they say so. */
  readonly pausedUntil?: Date;
  /** Since when they have been there to be found; waiting is counted from here, in whole days. */
  readonly since: Date;
}

export interface SupportOffer {
  readonly role: RoleCode;
  readonly engagement: Engagement;
  readonly places: number;
  readonly from: Date;
  readonly until?: Date;
}

/** One usable answer. Without `display` it serves only the both-say-yes ask; without `match` it is only shown. */
export interface Facet {
  readonly dimension: DimensionId;
  readonly answer: Extract<Answer, { readonly answer: 'value' | 'self-described' }>;
  readonly match: boolean;
  readonly display?: Audience;
}
