import type { DomainEvent } from '../kernel/event.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { InstalledTemplate } from './template.js';

/** The templates organizations installed. Ours are data in the library and need no keeping. */
export interface PlanTemplates {
  /** In the order of their keys; to those who belong there. */
  ofOrganization(organization: OrganizationId): Promise<readonly InstalledTemplate[]>;
  /** Installs one, or replaces the one with the same id. */
  keep(organization: OrganizationId, template: InstalledTemplate, events: readonly DomainEvent[]): Promise<void>;
  /** Nobody begins a plan from it any more. Plans begun from it stay as they are. */
  withdraw(organization: OrganizationId, id: string, events: readonly DomainEvent[]): Promise<void>;
}
