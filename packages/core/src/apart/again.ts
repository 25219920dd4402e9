import type { DomainEvent } from '../kernel/event.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';

/**
 * Someone would rather not be brought together with this person again. Silent, both ways, until it is lifted. It hides
 * nothing of what stood before: that is what a block is for.
 */
export interface NotAgain {
  readonly person: PersonId;
  readonly other: PersonId;
  /** Where the one who says it knows them. */
  readonly organization: OrganizationId;
  readonly at: Date;
}

/** Who would rather not be brought together with whom. */
export interface NotAgains {
  /** Those `person` said themselves. */
  saidBy(person: PersonId): Promise<readonly NotAgain[]>;
  /** Everyone `person` is not to be brought together with, whoever said it. Not in a self scope: nobody may read who said it of them. */
  around(person: PersonId): Promise<ReadonlySet<PersonId>>;
  say(notAgain: NotAgain, events: readonly DomainEvent[]): Promise<void>;
  lift(notAgain: Omit<NotAgain, 'at'>, events: readonly DomainEvent[]): Promise<void>;
}

/** Someone would meet this person again. It means something, and the other learns of it, once both say so there. */
export type MeetAgain = NotAgain;

/** Who would meet whom again. */
export interface MeetAgains extends Omit<NotAgains, 'around'> {
  /** With whom both said it there. Nobody in a self scope. */
  ofBoth(organization: OrganizationId, person: PersonId): Promise<ReadonlySet<PersonId>>;
}
