import type { DomainEvent } from '../kernel/event.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Concern, ConcernId } from './concern.js';
import type { ConcernRecipient } from './recipient.js';

/** To whom concerns can be told in an organization. Its people may know; an administrator decides. */
export interface ConcernRecipients {
  /** In the order of their names. */
  of(organization: OrganizationId): Promise<readonly ConcernRecipient[]>;
  keep(recipient: ConcernRecipient, events: readonly DomainEvent[]): Promise<void>;
  remove(recipient: Pick<ConcernRecipient, 'organization' | 'id'>, events: readonly DomainEvent[]): Promise<void>;
}

/** Concerns: each read by its reporter and the one recipient they picked. Everyone else is told of none. */
export interface Concerns {
  reportedBy(person: PersonId): Promise<readonly Concern[]>;
  /** Those told to `person`, in a support scope of the organization they were told in. */
  toldTo(organization: OrganizationId, person: PersonId): Promise<readonly Concern[]>;
  find(organization: OrganizationId, id: ConcernId): Promise<Concern | undefined>;
  keep(concern: Concern, events: readonly DomainEvent[]): Promise<void>;
}
