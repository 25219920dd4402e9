import { actIn } from '../../access/act-in.js';
import {
  type ActingScope,
  importScope,
  type Scope,
  type SelfScope,
  selfScope,
  setUpScope,
  type SystemScope,
} from '../../access/scope.js';
import type { Aggregate, DomainEvent, EventOwner } from '../../kernel/event.js';
import type { Membership, MembershipId } from '../../organization/membership.js';
import type { Organization } from '../../organization/organization.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Role } from '../../organization/role.js';
import type { PersonId } from '../../person/person-id.js';
import type { Presence } from '../../presence/presence.js';
import type { Ports } from '../../work/ports.js';
import type { Work } from '../../work/work.js';
import { longBefore, someTime } from '../specimens.js';

/** What an implementation brings to the contract suites. It may be shared by many tests: each makes its own people. */
export interface ContractWorld {
  readonly work: Work;
  /** A new UUIDv7 that nothing in this world has yet. */
  readonly newId: () => string;
}

/** Two organizations made through the ports, and people in them. */
export interface ContractTown extends ContractWorld {
  readonly harbor: Organization;
  readonly lighthouse: Organization;
  /** Looks for support in the harbor; seen. */
  readonly melodie: PersonId;
  /** Supports in the harbor, two places; seen. */
  readonly corinna: PersonId;
  /** In the harbor and the lighthouse; seen in neither. */
  readonly amir: PersonId;
  /** In the lighthouse only; seen. */
  readonly sam: PersonId;
  /** Administers the harbor too; seen nowhere. */
  readonly noor: PersonId;
  /** A person without any membership. */
  readonly stranger: PersonId;
  memberIn(organization: Organization, person: PersonId): Membership;
  presenceIn(organization: Organization, person: PersonId, over?: Partial<Presence>): Presence;
  acting(purpose: ActingScope['purpose'], person: PersonId, organization?: Organization): ActingScope;
  support(person: PersonId, organization?: Organization): ActingScope;
  match(person: PersonId, organization?: Organization): ActingScope;
  self(person: PersonId): SelfScope;
  importing(organization?: Organization): SystemScope;
  /** A new id of any brand. */
  id<Id extends string>(): Id;
  event(owner: EventOwner, aggregate: Aggregate, aggregateId: string, version: number, kind?: string): DomainEvent;
  /** What the scope reads. */
  read<Answer>(scope: Scope, task: (ports: Ports) => Promise<Answer>): Promise<Answer>;
  /** A write that must come to nothing may be thrown, refused or quietly not done: the test then looks whether it was. */
  tries(scope: Scope, task: (ports: Ports) => Promise<unknown>): Promise<void>;
}

export async function contractTown(world: ContractWorld): Promise<ContractTown> {
  const { work, newId } = world;
  const id = <Id extends string>(): Id => newId() as Id;
  const organization = (name: string): Organization => {
    const own = id<OrganizationId>();
    return {
      id: own,
      handle: `${name}-${own}`,
      name,
      contact: { name: 'Rosa', reach: 'desk@example.org' },
      policies: [],
    };
  };
  const [harbor, lighthouse] = [organization('harbor'), organization('lighthouse')];
  const [melodie, corinna, amir, sam, noor, stranger] = [
    id<PersonId>(),
    id<PersonId>(),
    id<PersonId>(),
    id<PersonId>(),
    id<PersonId>(),
    id<PersonId>(),
  ];

  const supports: Role = { code: 'peer-supporter', engagement: 'employed', places: 2, from: longBefore };
  const administers: Role = { code: 'administrator', engagement: 'employed', places: 0, from: longBefore };
  const belongs = (person: PersonId, to: Organization, ...roles: readonly Role[]): Membership => ({
    id: id<MembershipId>(),
    organization: to.id,
    person,
    from: longBefore,
    roles,
  });
  const memberships = [
    belongs(melodie, harbor),
    belongs(corinna, harbor, supports, administers),
    belongs(amir, harbor),
    belongs(amir, lighthouse),
    belongs(sam, lighthouse, administers),
    belongs(noor, harbor, administers),
  ];
  const memberIn = (to: Organization, person: PersonId): Membership => {
    const found = memberships.find((one) => one.organization === to.id && one.person === person);
    return found ?? belongs(person, to);
  };
  const presenceIn: ContractTown['presenceIn'] = (to, person, over = {}) => ({
    person,
    organization: to.id,
    membership: memberIn(to, person).id,
    name: 'Someone',
    setting: { seen: person !== amir && person !== noor, mutual: false, paused: false, since: longBefore },
    ageGroup: 'adult',
    offers: person === corinna ? [{ role: 'peer-supporter', engagement: 'employed', places: 2, from: longBefore }] : [],
    facets: [],
    ...over,
  });
  const acting: ContractTown['acting'] = (purpose, person, to = harbor) => {
    const scope = actIn(selfScope(person), [memberIn(to, person)], to.id, purpose, someTime);
    return scope.ok ? scope.value : contradiction;
  };
  const event: ContractTown['event'] = (owner, aggregate, aggregateId, version, kind = 'Changed') => ({
    id: newId(),
    owner,
    aggregate,
    aggregateId,
    version,
    kind,
    schema: 1,
    at: someTime,
    codes: {},
  });

  await work(setUpScope(), async ({ people, organizations }) => {
    for (const person of [melodie, corinna, amir, sam, noor, stranger]) await people.welcome(person, longBefore);
    for (const one of [harbor, lighthouse]) {
      await organizations.keep(one, [event({ organization: one.id }, 'organization', one.id, 1, 'OrganizationMade')]);
    }
  });
  for (const one of [harbor, lighthouse]) {
    await work(importScope(one.id), async (ports) => {
      for (const value of memberships.filter(({ organization: own }) => own === one.id)) {
        const made = event({ organization: one.id }, 'membership', value.id, 1, 'MembershipMade');
        await ports.memberships.keep({ value, version: 0 }, [made]);
        await ports.presences.keep(presenceIn(one, value.person));
      }
    });
  }

  return {
    ...world,
    harbor,
    lighthouse,
    melodie,
    corinna,
    amir,
    sam,
    noor,
    stranger,
    memberIn,
    presenceIn,
    acting,
    id,
    event,
    support: (person, to) => acting('support', person, to),
    match: (person, to) => acting('match', person, to),
    self: selfScope,
    importing: (one = harbor) => importScope(one.id),
    read: work,
    async tries(scope, task) {
      await work(scope, task).then(
        () => undefined,
        () => undefined,
      );
    },
  };
}

/** A test that asks to act where nobody belongs sees nothing: the scope is a stranger's. */
const contradiction = selfScope('00000000-0000-7000-8000-000000000000' as PersonId) as unknown as ActingScope;
