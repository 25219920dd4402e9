import { barriersByAge, relationToPerson } from '../../access/decide-person.js';
import type { Relation } from '../../access/rule.js';
import type { Barrier } from '../../access/tie.js';
import { type Connection, type ConnectionId, isLive, takesPart } from '../../connection/connection.js';
import type { ConsentTerms } from '../../consent/consent-terms.js';
import type { Membership } from '../../organization/membership.js';
import type { Organization } from '../../organization/organization.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { Presence } from '../../presence/presence.js';
import type { Ports } from '../../work/ports.js';
import type { Here } from './here.js';

/** A person in one organization, as one reader may see them: the relation was decided once, and every field rests on it. */
export interface PersonSeen {
  readonly relation: Relation;
  readonly organization: Organization;
  readonly membership: Membership;
  readonly presence: Presence | undefined;
  /** The connections here on which the two are connected now. */
  readonly liveOn: readonly ConnectionId[];
  /** What the ages of the two put between them. */
  readonly barriers: readonly Barrier[];
  /** What the person permitted and refused by what they signed, as far as it may decide about the reader. */
  readonly signed: readonly ConsentTerms[];
  /** Matching listed them to the reader just now, so that they can be invited. */
  readonly isListed?: boolean;
}

interface Known {
  readonly membership: Membership | undefined;
  readonly presence: Presence | undefined;
  /** What they permitted to the reader, where it was read. */
  readonly permits?: readonly ConsentTerms[];
}

/** What is kept about these people in one organization, read in a support scope; what they permitted, of those connected. */
export async function readPeople(
  ports: Ports,
  organization: OrganizationId,
  people: readonly PersonId[],
  connected: ReadonlySet<PersonId> = new Set(),
): Promise<ReadonlyMap<PersonId, Known>> {
  const memberships = await ports.memberships.findMany(organization, people);
  const belonging = new Map(memberships.map(({ value }) => [value.person, value]));
  const candidates = await ports.presences.ofPeople(organization, [...belonging.keys()]);
  const present = new Map(candidates.map(({ presence }) => [presence.person, presence]));
  const known = new Map<PersonId, Known>();
  for (const person of people) {
    const permits = connected.has(person) ? await ports.directives.permitting(person) : [];
    known.set(person, { membership: belonging.get(person), presence: present.get(person), permits });
  }
  return known;
}

/** The person, if the reader stands in any relation to them. */
export function personSeen(
  here: Here,
  person: PersonId,
  { membership, presence, permits = [] }: Known,
  at: Date,
): PersonSeen | undefined {
  const between = connectionsBetween(here, person);
  const { organization } = here;
  const facts = { readersPresence: here.presence, presence, organization, at };
  const relation = relationToPerson({
    ...facts,
    reader: here.membership.person,
    person,
    readersMembership: here.membership,
    membership,
    between,
    blocked: here.around.has(person),
    refusals: here.refusals,
  });
  if (!relation || !membership) return undefined;
  const signed = [...here.refusals, ...permits];
  const liveOn = between.filter(isLive).map(({ id }) => id);
  return { relation, organization, membership, presence, liveOn, barriers: barriersByAge(facts), signed };
}

function connectionsBetween({ connections, membership }: Here, person: PersonId): readonly Connection[] {
  return person === membership.person
    ? []
    : connections.map(({ value }) => value).filter((one) => takesPart(one, person));
}
