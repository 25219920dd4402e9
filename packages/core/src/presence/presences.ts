import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { PresenceFingerprint, PresenceMark } from './presence-mark.js';
import type { Presence } from './presence.js';

/** How people are present in organizations. */
export interface Presences {
  /** In a match scope: everyone present in the organization who is seen or open to an ask. In no order. */
  candidates(organization: OrganizationId): Promise<readonly Candidate[]>;
  /** In a match or an index scope: of all marks. */
  fingerprint(organization: OrganizationId): Promise<PresenceFingerprint>;
  /** In a match or an index scope: at most so many, by person, from after one. */
  marks(
    organization: OrganizationId,
    page: { readonly after?: PersonId; readonly most: number },
  ): Promise<readonly PresenceMark[]>;
  ofPerson(organization: OrganizationId, person: PersonId): Promise<Candidate | undefined>;
  ofMember(organization: OrganizationId, membership: MembershipId): Promise<Candidate | undefined>;
  /** Those of these people that there are. */
  ofPeople(organization: OrganizationId, people: readonly PersonId[]): Promise<readonly Candidate[]>;
  /** By what names these people are known here, and nothing else of them. In an administer scope. */
  namesOf(organization: OrganizationId, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>;
  /** What this member offers from now on, and nothing else of the row. In an administer scope. */
  offer(organization: OrganizationId, person: PersonId, offers: Presence['offers']): Promise<void>;
  /** Writes the row anew. */
  keep(presence: Presence): Promise<void>;
  /** Writes many rows anew. In an import scope only. */
  keepMany(presences: readonly Presence[]): Promise<void>;
}

/** A presence, with how many of the places are taken right now by connections accepted, met or active. */
export interface Candidate {
  readonly presence: Presence;
  readonly taken: number;
}
