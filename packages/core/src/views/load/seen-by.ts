import type { Connection } from '../../connection/connection.js';
import { takesPart } from '../../connection/connection.js';
import type { Consent } from '../../consent/consent.js';
import type { ConsentTerms } from '../../consent/consent-terms.js';
import { inForce, type Membership, type MembershipId } from '../../organization/membership.js';
import type { RoleCode } from '../../organization/role.js';
import type { PersonId } from '../../person/person-id.js';
import type { Presence } from '../../presence/presence.js';
import type { Here } from './here.js';
import type { Look } from './look.js';
import type { PersonSeen } from './people-seen.js';

/** Someone whose eyes the reader borrows: who they are, and where they stand in one organization. */
export interface Eyes {
  readonly person: PersonId;
  /** Where they stand, as far as the reader knows it; absent for a stranger, who stands nowhere. */
  readonly here: Here | undefined;
  /** Connections of the two. */
  readonly between: readonly Connection[];
  /** What the reader shows them. */
  readonly shown: readonly Consent[];
  /** What the reader signed, for or against whomever: the decision finds whom it means. */
  readonly signed: readonly ConsentTerms[];
}

/** The eyes of one person the reader can see: from what the reader may know of them, and nothing that is theirs alone. */
export async function eyesOf(look: Look, here: Here, seen: PersonSeen): Promise<Eyes> {
  const { person } = seen.membership;
  const between = here.connections.filter(({ value }) => takesPart(value, person));
  const signed = await look.signed();
  const given = (await look.consentsGiven()).map(({ value }) => value);
  return {
    person,
    here: {
      organization: here.organization,
      membership: seen.membership,
      presence: seen.presence,
      connections: between,
      around: new Set(here.around.has(person) ? [look.me] : []),
      refusals: signed.filter(({ decision }) => decision === 'deny'),
      notAgain: new Set(),
    },
    between: between.map(({ value }) => value),
    shown: given.filter(({ recipient }) => recipient === person),
    signed,
  };
}

/** The eyes of anyone who holds a role here and is nothing else to the reader; of their age, so that the most is seen. */
export async function eyesOfRole({ at, signed }: Look, here: Here, role: RoleCode): Promise<Eyes> {
  const refusals = (await signed()).filter(({ decision }) => decision === 'deny');
  const { organization } = here;
  const membership: Membership = {
    id: nobody as string as MembershipId,
    organization: organization.id,
    person: nobody,
    from: at,
    roles: [{ code: role, engagement: 'employed', places: 0, from: at }],
  };
  const presence: Presence | undefined = here.presence && {
    ...here.presence,
    person: nobody,
    membership: membership.id,
    offers: [],
    facets: [],
  };
  return {
    person: nobody,
    here: {
      organization,
      membership,
      presence,
      connections: [],
      around: new Set(),
      notAgain: new Set(),
      refusals,
    },
    between: [],
    shown: [],
    signed: refusals,
  };
}

export const eyesOfAStranger: Eyes = {
  person: 'a stranger' as PersonId,
  here: undefined,
  between: [],
  shown: [],
  signed: [],
};

/** Somebody, and nobody in particular. */
const nobody = 'nobody' as PersonId;

/** Looks as they would: knows what the reader knows, and reads nothing in their name. */
export function lookingAs(look: Look, { person, here }: Eyes): Look {
  return {
    ...look,
    me: person,
    acting: () => Promise.resolve(undefined),
    mayAct: (id) =>
      Promise.resolve(here !== undefined && here.organization.id === id && inForce(here.membership, look.at)),
    memberships: () => Promise.resolve([]),
    erasure: () => Promise.resolve(undefined),
    organizations: () => Promise.resolve([]),
    // What else the reader belongs to is not known to them.
    organization: async (id) => (here?.organization.id === id ? look.organization(id) : undefined),
    profile: () => Promise.resolve(undefined),
    consentsGiven: () => Promise.resolve([]),
    directives: () => Promise.resolve([]),
    signed: () => Promise.resolve([]),
    here: () => Promise.resolve(undefined),
    permitters: () => Promise.resolve(new Set()),
    supporting: () => Promise.resolve(0),
    people: () => Promise.resolve([]),
  };
}
