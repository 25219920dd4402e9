import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Ask, AskId } from './ask.js';

/** The asks of an organization. In a support scope one's own; in a match scope all open ones, to see whom they fit. */
export interface Asks {
  find(organization: OrganizationId, id: AskId, lock?: 'update'): Promise<Kept<Ask> | undefined>;
  setBy(organization: OrganizationId, asker: PersonId): Promise<readonly Kept<Ask>[]>;
  /** Those not withdrawn whose time has not passed, by anyone. */
  open(organization: OrganizationId, at: Date): Promise<readonly Kept<Ask>[]>;
  keep(kept: Kept<Ask>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
}
