import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { LegalHold, LegalHoldId } from './legal-hold.js';

/**
 * Holds. Read by the organization's administrators, by the machinery that would otherwise destroy, and by the person
 * unless a bar forbids it.
 */
export interface LegalHolds {
  /** Every hold about this person that the scope may know of, ended ones too: ask `isSuspended` of each thing. */
  heldFor(person: PersonId): Promise<readonly LegalHold[]>;
  ofOrganization(organization: OrganizationId): Promise<readonly Kept<LegalHold>[]>;
  find(organization: OrganizationId, id: LegalHoldId, lock?: 'update'): Promise<Kept<LegalHold> | undefined>;
  keep(kept: Kept<LegalHold>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
}
