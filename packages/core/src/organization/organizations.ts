import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { Membership, MembershipId } from './membership.js';
import type { Organization } from './organization.js';
import type { OrganizationId } from './organization-id.js';

/** The organizations of one installation. */
export interface Organizations {
  find(id: OrganizationId): Promise<Organization | undefined>;
  byHandle(handle: string): Promise<Organization | undefined>;
  keep(organization: Organization, events: readonly DomainEvent[]): Promise<void>;
  /** Those that have closed by then. In a forget scope. */
  closed(at: Date): Promise<readonly OrganizationId[]>;
}

/** Who belongs where. */
export interface Memberships {
  /** All of one person's, current and past. A self scope sees one's own only. */
  of(person: PersonId): Promise<readonly Kept<Membership>[]>;
  /** The one this person has here; `lock: 'share'` when a decision rests on it, `'update'` before a change. */
  ofPerson(
    organization: OrganizationId,
    person: PersonId,
    lock?: 'share' | 'update',
  ): Promise<Kept<Membership> | undefined>;
  find(organization: OrganizationId, id: MembershipId): Promise<Kept<Membership> | undefined>;
  findMany(organization: OrganizationId, people: readonly PersonId[]): Promise<readonly Kept<Membership>[]>;
  /** Everyone who belongs, or once did, by the day they came, as far as this scope may know of them. */
  everyone(organization: OrganizationId): Promise<readonly Kept<Membership>[]>;
  /** Waits for whoever is changing members there, and lets others wait until this transaction ends. */
  inTurn(organization: OrganizationId): Promise<void>;
  /**
   * What the organization keeps about `from` is about `to` from now on: membership, imported entries, presence,
   * connections. In a claim scope only: an imported person turned out to be someone who was here already, and says so.
   */
  handOver(organization: OrganizationId, from: PersonId, to: PersonId): Promise<void>;
  /** Keeps many new memberships at once, as an import does; their version is 1. */
  addMany(memberships: readonly Membership[], events: readonly DomainEvent[]): Promise<void>;
  /** Keeps a new membership (version 0) or a changed one. Places of guests that rest on it end with it. */
  keep(kept: Kept<Membership>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
  /** The same of a guest's place, in the person's own scope; its roles stay as they are. */
  keepGuestPlace(kept: Kept<Membership>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
}
