import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { CrisisLink, CrisisLinkId } from './crisis-link.js';
import type { CrisisPlanId } from './crisis-plan.js';

/** Links for people without an account. To their owner, and one at a time to whoever presents it; to nobody else. */
export interface CrisisLinks {
  /** To one of their crisis plans, newest first; those taken back and past, too. */
  of(owner: PersonId, crisis: CrisisPlanId): Promise<readonly CrisisLink[]>;
  /** `update`: one change follows the other, whoever makes it. */
  find(owner: PersonId, id: CrisisLinkId, lock?: 'update'): Promise<CrisisLink | undefined>;
  /** In the owner's name: a new one. */
  keep(link: CrisisLink, events: readonly DomainEvent[]): Promise<void>;
  /** In the owner's name: that it was taken back. Nothing else of it changes. */
  keepRevoked(link: CrisisLink, events: readonly DomainEvent[]): Promise<void>;
  /** In the scope of whoever presents it: the one with this digest. */
  presented(digest: string, lock?: 'update'): Promise<CrisisLink | undefined>;
  /** In that scope: that it opened, or that a passphrase was wrong. Nothing else of it changes. */
  keepLook(link: CrisisLink, events: readonly DomainEvent[]): Promise<void>;
}
