import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Connection, ConnectionId } from './connection.js';
import type { ContactCard } from './contact-card.js';

/** The connections of an organization, seen by the two people in each and by nobody else. */
export interface Connections {
  find(
    organization: OrganizationId,
    id: ConnectionId,
    lock?: 'share' | 'update',
  ): Promise<Kept<Connection> | undefined>;
  /** All this person takes part in, newest invitation first; in one organization if named. */
  of(person: PersonId, organization?: OrganizationId): Promise<readonly Kept<Connection>[]>;
  /**
   * All between these two in this organization, newest first. `together`: whatever else would come between them, or part
   * them, waits for this and is seen by what is read next.
   */
  between(
    organization: OrganizationId,
    one: PersonId,
    other: PersonId,
    lock?: 'together',
  ): Promise<readonly Kept<Connection>[]>;
  /** How many people `supporter` supports now: `support` connections accepted, met or active. `in-turn`: exact. */
  supportedBy(organization: OrganizationId, supporter: PersonId, lock?: 'in-turn'): Promise<number>;
  keep(kept: Kept<Connection>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
  /** The cards on this connection that the reader may see: one's own, and the other's while their consent holds. */
  cards(connection: ConnectionId): Promise<readonly ContactCard[]>;
  /** Writes or replaces one's own card. */
  keepCard(card: ContactCard): Promise<void>;
  removeCard(person: PersonId, connection: ConnectionId): Promise<void>;
}
