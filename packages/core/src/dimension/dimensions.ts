import type { DomainEvent } from '../kernel/event.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Dimension } from './dimension.js';

/** The dimensions organizations added. The built-in ones are data in the library and need no keeping. */
export interface Dimensions {
  ofOrganization(organization: OrganizationId): Promise<readonly Dimension[]>;
  /** Adds a dimension, or replaces the one with the same id. */
  keep(organization: OrganizationId, dimension: Dimension, events: readonly DomainEvent[]): Promise<void>;
}
