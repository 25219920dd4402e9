import {
  type Barrier,
  type Connection,
  type ConsentTerms,
  asDecided,
  disclosureLevels,
  type DisclosureLevel,
  type OrganizationId,
  type PersonId,
} from '@peerness/core';
import { membershipOf, type World } from './world.js';

const overseeing = ['coordinator', 'supervisor', 'administrator'];

/** How people stand to each other in a world, read from it by rules written here a second time. */
export interface Stands {
  /** Belongs there now. */
  readonly belongs: (person: PersonId, organization: OrganizationId) => boolean;
  readonly isGone: (person: PersonId) => boolean;
  /** One of the two keeps the other away, or declared a tie. */
  readonly areApart: (one: PersonId, other: PersonId) => boolean;
  readonly oversees: (one: PersonId, other: PersonId) => boolean;
  readonly between: (one: PersonId, other: PersonId) => readonly Connection[];
  /** The owner came as far as this, and both read what stays between them. */
  readonly isOpen: (connection: string, owner: PersonId, level: DisclosureLevel) => boolean;
  readonly refused: (owner: PersonId) => readonly ConsentTerms[];
  /** Holds a role there now, and so acts for it. */
  readonly acts: (person: PersonId, organization: OrganizationId) => boolean;
  /** Holds one, held one or is to hold one: as far as a wall looks. */
  readonly hasRole: (person: PersonId, organization: OrganizationId) => boolean;
  /** The two have each other's barriers of going: erased is closed to everyone, and everyone to them. */
  readonly erased: (one: PersonId, other: PersonId) => readonly Barrier[];
}

export function standsIn(world: World): Stands {
  const { at } = world;
  const isNow = ({ from, until, suspendedAt }: { from: Date; until?: Date; suspendedAt?: Date }): boolean =>
    suspendedAt === undefined && from <= at && (until === undefined || at < until);
  const belongs: Stands['belongs'] = (person, organization) => {
    const membership = membershipOf(world, organization, person);
    return membership !== undefined && isNow(membership);
  };
  // A place that is suspended is given back as it was: whoever oversees somebody, or is overseen, stays so meanwhile.
  const isHeld = ({ from, until }: { from: Date; until?: Date }): boolean => isNow({ from, ...(until && { until }) });
  const holds = (person: PersonId, organization: OrganizationId, isBoss: boolean): boolean => {
    const membership = membershipOf(world, organization, person);
    if (!membership || !isHeld(membership)) return false;
    return membership.roles.some((role) => isNow(role) && overseeing.includes(role.code) === isBoss);
  };
  const isGone: Stands['isGone'] = (person) => world.erasures.some((one) => one.person === person);
  const isPair = (one: PersonId, other: PersonId, two: readonly [PersonId, PersonId]): boolean =>
    two.includes(one) && two.includes(other) && one !== other;
  return {
    belongs,
    isGone,
    areApart: (one, other) =>
      world.blocks.some(({ person, blocked }) => isPair(one, other, [person, blocked])) ||
      world.conflicts.some(({ person, other: of }) => isPair(one, other, [person, of])),
    oversees: (one, other) =>
      one !== other && world.organizations.some(({ id }) => holds(one, id, true) && holds(other, id, false)),
    between: (one, other) => world.connections.filter(({ inviter, invitee }) => isPair(one, other, [inviter, invitee])),
    isOpen: (connection, owner, level) => {
      const both = world.openness.filter((one) => one.connection === connection && one.briefed !== undefined);
      const mine = both.find(({ person }) => person === owner);
      return (
        both.length === 2 &&
        mine !== undefined &&
        disclosureLevels.indexOf(mine.level) >= disclosureLevels.indexOf(level)
      );
    },
    refused: (owner) =>
      world.directives.filter(({ person, decision }) => person === owner && decision === 'deny').map(asDecided),
    acts: (person, organization) =>
      belongs(person, organization) && (membershipOf(world, organization, person)?.roles.some(isNow) ?? false),
    hasRole: (person, organization) => (membershipOf(world, organization, person)?.roles.length ?? 0) > 0,
    erased: (one, other) => (one !== other && (isGone(one) || isGone(other)) ? ['erased'] : []),
  };
}

export function isLiveNow({ status }: Connection): boolean {
  return status === 'accepted' || status === 'met' || status === 'active';
}
