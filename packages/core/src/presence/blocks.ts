import type { DomainEvent } from '../kernel/event.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';

/**
 * One person keeps another away: everywhere, silently, until they lift it. Kept by the one who blocks, under the name
 * they know the other by: someone kept away under two names is kept away twice, and neither tells of the other.
 */
export interface Block {
  readonly person: PersonId;
  readonly blocked: PersonId;
  /** Where the one who blocks knows them. */
  readonly organization: OrganizationId;
  readonly at: Date;
}

export function isSameBlock(one: Omit<Block, 'at'>, other: Omit<Block, 'at'>): boolean {
  return one.person === other.person && one.blocked === other.blocked && one.organization === other.organization;
}

/** Who keeps whom away. */
export interface Blocks {
  /** Those `person` set themselves. */
  setBy(person: PersonId): Promise<readonly Block[]>;
  /** Everyone who must not meet `person`, whoever set it and wherever, and whoever took themselves out here. Not in a self scope: nobody may read who blocked them. */
  around(person: PersonId): Promise<ReadonlySet<PersonId>>;
  set(block: Block, events: readonly DomainEvent[]): Promise<void>;
  lift(block: Omit<Block, 'at'>, events: readonly DomainEvent[]): Promise<void>;
}
