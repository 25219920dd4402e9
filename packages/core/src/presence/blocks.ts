import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';

/** One person keeps another away: everywhere, silently, until they lift it. Kept by the one who blocks. */
export interface Block {
  readonly person: PersonId;
  readonly blocked: PersonId;
  readonly at: Date;
}

/** Who keeps whom away. */
export interface Blocks {
  /** Those `person` set themselves. */
  setBy(person: PersonId): Promise<readonly Block[]>;
  /** Everyone who must not meet `person`, whoever set it. Not in a self scope: nobody may read who blocked them. */
  around(person: PersonId): Promise<ReadonlySet<PersonId>>;
  set(block: Block, events: readonly DomainEvent[]): Promise<void>;
  lift(person: PersonId, blocked: PersonId, events: readonly DomainEvent[]): Promise<void>;
}
