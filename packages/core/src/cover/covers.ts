import type { DomainEvent } from '../kernel/event.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Cover, CoverName } from './cover.js';

/**
 * Who would step in for whom. Read by the two; and who agreed, in a support scope, by whomever the one who asked supports
 * or once supported there. Nobody else reads any of it, whatever they look after.
 */
export interface Covers {
  /** Those `person` asked, oldest first: to themselves. */
  askedBy(person: PersonId): Promise<readonly Cover[]>;
  /** Those who asked `person`, oldest first: to themselves. */
  askedOf(person: PersonId): Promise<readonly Cover[]>;
  /** Everyone who agreed to step in for `person` there, first yes first, as far as this scope may know of it. */
  agreedFor(organization: OrganizationId, person: PersonId): Promise<readonly PersonId[]>;
  /** In the name of the one who asks. Asked already, nothing changes; nobody says yes in another's name. */
  ask(cover: Omit<Cover, 'agreedAt'>, events: readonly DomainEvent[]): Promise<void>;
  /** In the name of the one who was asked. */
  agree(cover: CoverName & { readonly agreedAt: Date }, events: readonly DomainEvent[]): Promise<void>;
  /** By either of the two: nothing is left of it. */
  end(cover: CoverName, events: readonly DomainEvent[]): Promise<void>;
}
