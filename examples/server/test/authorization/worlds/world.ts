import type {
  Block,
  Conflict,
  Connection,
  Consent,
  ConsentDirective,
  ContactCard,
  ImportedEntry,
  Membership,
  Openness,
  Organization,
  OrganizationId,
  PersonId,
  Plan,
  Presence,
} from '@peerness/core';
import type { Erasure } from '@peerness/core/record';
import type { RoadmapItem } from '@peerness/core/roadmap';

/** A world as whoever drew it knows it. What is asked of core and of Cedar is read from here, never from an answer. */
export interface World {
  readonly at: Date;
  /** By the names under which they sign in. */
  readonly people: ReadonlyMap<string, PersonId>;
  readonly organizations: readonly Organization[];
  readonly memberships: readonly Membership[];
  readonly presences: readonly Presence[];
  readonly connections: readonly Connection[];
  readonly openness: readonly Openness[];
  readonly blocks: readonly Block[];
  readonly conflicts: readonly Conflict[];
  readonly erasures: readonly Erasure[];
  readonly plans: readonly Plan[];
  /** What stands on people's roadmaps. */
  readonly items: readonly RoadmapItem[];
  readonly consents: readonly Consent[];
  readonly cards: readonly ContactCard[];
  /** What organizations wrote about their people, each in a list of its own. */
  readonly entries: readonly ImportedEntry[];
  readonly directives: readonly ConsentDirective[];
}

export function membershipOf(world: World, organization: OrganizationId, person: PersonId): Membership | undefined {
  return world.memberships.find((one) => one.organization === organization && one.person === person);
}

export function presenceIn(world: World, organization: OrganizationId, person: PersonId): Presence | undefined {
  return world.presences.find((one) => one.organization === organization && one.person === person);
}

/** The connections a reader asks for: their own, and every fourth of everyone else's, which is none to them. */
export function connectionsAskedBy(world: World, reader: PersonId): readonly Connection[] {
  return world.connections.filter(
    ({ inviter, invitee }, at) => inviter === reader || invitee === reader || at % 4 === 0,
  );
}
