import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { LegalDemand, LegalDemandId } from './legal-demand.js';

/** Demands of the law. Read by the organization's administrators, and by the person unless a bar forbids it. */
export interface LegalDemands {
  ofOrganization(organization: OrganizationId): Promise<readonly Kept<LegalDemand>[]>;
  /** Those about this person that the scope may know of. */
  about(person: PersonId): Promise<readonly Kept<LegalDemand>[]>;
  find(organization: OrganizationId, id: LegalDemandId, lock?: 'update'): Promise<Kept<LegalDemand> | undefined>;
  keep(kept: Kept<LegalDemand>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
}
