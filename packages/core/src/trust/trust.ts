import type { ConnectionId } from '../connection/connection.js';
import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { OwnBriefingText } from './briefing.js';
import type { Openness } from './openness.js';
import type { TrustAct } from './trust-act.js';

/** How far people open themselves to each other, and the history both can read. Seen by the two alone. */
export interface Trust {
  /** Every one that `person` has towards others, and others have towards them. */
  around(person: PersonId): Promise<readonly Kept<Openness>[]>;
  /** Of the two on one connection: those who did anything. */
  on(connection: ConnectionId): Promise<readonly Kept<Openness>[]>;
  /** Keeps one's own. */
  keep(kept: Kept<Openness>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
  /** What the two did, first to last. */
  acts(organization: OrganizationId, connection: ConnectionId): Promise<readonly TrustAct[]>;
  /** Notes an act of one's own. */
  note(act: TrustAct): Promise<void>;
  /** Removes one's own acts from the history of one connection, for both. */
  forget(organization: OrganizationId, connection: ConnectionId, by: PersonId): Promise<void>;
  /** The organization's own briefings, in force or not yet. */
  briefings(organization: OrganizationId): Promise<readonly OwnBriefingText[]>;
  /** Keeps a new one; in a scope that administers or sets up. */
  addBriefing(text: OwnBriefingText, events: readonly DomainEvent[]): Promise<void>;
}
