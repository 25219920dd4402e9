import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Wish } from './wish.js';

/** All of one person's wishes in one organization: at most one per dimension. */
export interface WishList {
  readonly person: PersonId;
  readonly organization: OrganizationId;
  readonly wishes: readonly Wish[];
}

/** What people ask of a peer. */
export interface Wishes {
  /** An empty list at version 0 if nothing was wished. */
  of(person: PersonId, organization: OrganizationId): Promise<Kept<WishList>>;
  /** The wishes of these people for mutual peers, in a match scope only. People without wishes are left out. */
  ofMany(people: readonly PersonId[], organization: OrganizationId): Promise<readonly WishList[]>;
  keep(kept: Kept<WishList>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
}
