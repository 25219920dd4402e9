import { isClosed } from '../../organization/closing.js';
import type { Memberships, Organizations } from '../../organization/organizations.js';
import type { People } from '../../person/people.js';
import type { ClaimCodes } from '../../work/claim-codes.js';
import type { ConsentDirective } from '../../consent/directive.js';
import type { Dimensions } from '../../dimension/dimensions.js';
import type { Kept } from '../../kernel/kept.js';
import type { Membership } from '../../organization/membership.js';
import { isOverseeing } from '../../organization/oversees.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import { withRecipients } from './directives.js';
import { handOverWhatIsSaid } from './apart.js';
import { passOnLines } from './histories.js';
import { endWithHome, movesGuest, restsOnBoth } from './guests.js';
import { type Shelves, blockKey, keepVersion, pairOf, remember } from './shelves.js';
import { keyOf, outOfSight, type Sight } from './sight.js';

export function inMemoryPeople({ people, identities }: Shelves, sight: Sight): People {
  return {
    async identifiedBy(identity) {
      const mine = sight.identity !== undefined && keyOf(sight.identity) === keyOf(identity);
      return mine || sight.purpose === 'set-up' ? identities.get(keyOf(identity)) : undefined;
    },

    async welcome(person, at) {
      if (!['import', 'claim', 'set-up'].includes(sight.purpose)) return outOfSight('a person');
      people.set(person, people.get(person) ?? at);
    },

    async recognise(identity, person) {
      const mine =
        sight.purpose === 'claim' && sight.identity !== undefined && keyOf(sight.identity) === keyOf(identity);
      if (!mine && sight.purpose !== 'set-up') return outOfSight('an identity');
      const known = identities.get(keyOf(identity));
      if (known !== undefined) return known === person ? 'already' : 'taken';
      identities.set(keyOf(identity), person);
      return 'recognised';
    },
  };
}

export function inMemoryOrganizations(shelves: Shelves, sight: Sight): Organizations {
  const { organizations, memberships } = shelves;
  const sees = (id: OrganizationId): boolean =>
    sight.actsIn(id) ||
    sight.tends(id) ||
    sight.organization === id ||
    [...memberships.values()].some(({ value }) => value.organization === id && sight.isMe(value.person));

  return {
    async find(id) {
      return sees(id) ? organizations.get(id) : undefined;
    },
    async byHandle(handle) {
      return [...organizations.values()].find((one) => one.handle === handle && sees(one.id));
    },
    async keep(organization, events) {
      const administers = sight.purpose === 'administer' && sight.actsIn(organization.id);
      if (!administers && !sight.tends(organization.id)) return outOfSight('an organization');
      organizations.set(organization.id, organization);
      remember(shelves, events);
    },
    async closed(at) {
      if (sight.purpose !== 'forget') return [];
      return [...organizations.values()].filter((one) => isClosed(one, at)).map(({ id }) => id);
    },
  };
}

export function inMemoryMemberships(shelves: Shelves, sight: Sight): Memberships {
  const sees = ({ organization, person }: Membership): boolean =>
    (sight.isMe(person) && (sight.purpose === 'self' || sight.actsIn(organization))) ||
    sight.actsIn(organization) ||
    sight.tends(organization) ||
    (sight.organization === organization && sight.claimed.has(person));
  const seen = () => [...shelves.memberships.values()].filter(({ value }) => sees(value));

  return {
    async of(person) {
      return seen().filter(({ value }) => value.person === person);
    },
    async ofPerson(organization, person) {
      return seen().find(({ value }) => value.organization === organization && value.person === person);
    },
    async find(organization, id) {
      return seen().find(({ value }) => value.organization === organization && value.id === id);
    },
    async findMany(organization, people) {
      return seen().filter(({ value }) => value.organization === organization && people.includes(value.person));
    },

    async everyone(organization) {
      return seen()
        .filter(({ value }) => value.organization === organization)
        .sort(
          (one, other) =>
            one.value.from.getTime() - other.value.from.getTime() || (one.value.id < other.value.id ? -1 : 1),
        );
    },
    async inTurn() {
      // One piece of work at a time: there is nobody to wait for.
    },

    async handOver(organization, from, to) {
      if (sight.purpose !== 'claim' || sight.organization !== organization)
        return outOfSight('what is kept about someone else');
      for (const [id, kept] of shelves.memberships) {
        if (kept.value.organization === organization && kept.value.person === from) {
          shelves.memberships.set(id, { value: { ...kept.value, person: to }, version: kept.version + 1 });
        }
      }
      for (const [id, entry] of shelves.entries) {
        if (entry.organization === organization && entry.person === from)
          shelves.entries.set(id, { ...entry, person: to });
      }
      for (const [key, presence] of shelves.presences) {
        if (presence.organization !== organization || presence.person !== from) continue;
        shelves.presences.delete(key);
        shelves.presences.set(pairOf(organization, to), { ...presence, person: to });
      }
      for (const [id, { value, version }] of shelves.connections) {
        if (value.organization !== organization || (value.inviter !== from && value.invitee !== from)) continue;
        const [inviter, invitee] = [value.inviter, value.invitee].map((one) => (one === from ? to : one)) as [
          typeof to,
          typeof to,
        ];
        shelves.connections.set(id, { value: { ...value, inviter, invitee }, version: version + 1 });
        passOnLines(shelves, id, from, to);
      }
      for (const [id, { value, version }] of shelves.directives) {
        if (value.decision === 'deny') shelves.directives.set(id, { value: refusedTo(value, from, to), version });
      }
      passOn(shelves.demands, organization, from, to);
      passOn(shelves.holds, organization, from, to);
      for (const [key, block] of shelves.blocks) {
        if (block.organization !== organization || block.blocked !== from) continue;
        shelves.blocks.delete(key);
        shelves.blocks.set(blockKey({ ...block, blocked: to }), { ...block, blocked: to });
      }
      handOverWhatIsSaid(shelves.notAgains, organization, from, to);
      handOverWhatIsSaid(shelves.meetAgains, organization, from, to);
      handOverWhatIsSaid(shelves.conflicts, organization, from, to);
      handOverWhatIsSaid(shelves.boundaries, organization, from, to);
      handOverWhatIsSaid(shelves.covers, organization, from, to);
    },

    async addMany(memberships, events) {
      const people = new Set(
        [...shelves.memberships.values()].map(({ value }) => pairOf(value.organization, value.person)),
      );
      const fits = memberships.every(
        ({ organization, person, guest }) =>
          sight.tends(organization) && !guest && !people.has(pairOf(organization, person)),
      );
      if (!fits) return outOfSight('these memberships');
      for (const value of memberships) shelves.memberships.set(value.id, { value, version: 1 });
      remember(shelves, events);
    },

    async keep(kept, events) {
      const { organization, person } = kept.value;
      const administers = sight.purpose === 'administer' && sight.actsIn(organization);
      const claims = sight.purpose === 'claim' && sight.organization === organization;
      if (!administers && !claims && !sight.tends(organization)) return outOfSight('a membership');
      if (administers && sight.isMe(person) && grantsMore(shelves, kept.value))
        return outOfSight('a role of one’s own');
      const twice = [...shelves.memberships.values()].some(
        ({ value }) => value.organization === organization && value.person === person && value.id !== kept.value.id,
      );
      if (twice) return outOfSight('a second membership of one person');
      if (movesGuest(shelves, kept.value)) return outOfSight('a guest’s place');
      if (kept.value.guest && kept.value.roles.some(({ code }) => isOverseeing(code)))
        return outOfSight('a role in which somebody oversees others');
      const answer = keepVersion(shelves.memberships, kept.value.id, kept);
      if (answer.ok) endWithHome(shelves, kept.value);
      if (answer.ok) remember(shelves, events);
      return answer;
    },

    async keepGuestPlace(kept, events) {
      const { value } = kept;
      if (sight.purpose !== 'self' || !sight.isMe(value.person) || !restsOnBoth(shelves, value))
        return outOfSight('a guest’s place');
      const answer = keepVersion(shelves.memberships, value.id, kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
  };
}

/** What was refused to one is refused to the other. */
function refusedTo(directive: ConsentDirective, from: PersonId, to: PersonId): ConsentDirective {
  return withRecipients(directive, (one) =>
    one.kind === 'person' && one.person === from ? { ...one, person: to } : one,
  );
}

/** Whether a role is held afterwards that was not there before, or goes on otherwise. */
function grantsMore({ memberships }: Shelves, { id, roles }: Membership): boolean {
  const before = memberships.get(id)?.value.roles ?? [];
  return roles.some(
    (role, position) =>
      position >= before.length ||
      (role.until === undefined && JSON.stringify(role) !== JSON.stringify(before[position])),
  );
}

/** What is about one person is about another from now on. */
function passOn<Id, Value extends { readonly organization: OrganizationId; readonly person: PersonId }>(
  shelf: Map<Id, Kept<Value>>,
  organization: OrganizationId,
  from: PersonId,
  to: PersonId,
): void {
  for (const [id, { value, version }] of shelf) {
    if (value.organization === organization && value.person === from)
      shelf.set(id, { value: { ...value, person: to }, version: version + 1 });
  }
}

export function inMemoryClaimCodes({ codes, usedCodes: used }: Shelves, sight: Sight): ClaimCodes {
  return {
    async keep(code) {
      if (!sight.tends(code.organization) && !(sight.purpose === 'administer' && sight.actsIn(code.organization))) {
        return outOfSight('a claim code');
      }
      codes.set(code.digest, code);
    },
    async use(digest, at) {
      const code = codes.get(digest);
      if (sight.digest !== digest || !code || used.has(digest) || at >= code.openUntil) return undefined;
      used.add(digest);
      return code;
    },
  };
}

export function inMemoryDimensions(shelves: Shelves, sight: Sight): Dimensions {
  return {
    async ofOrganization(organization) {
      if (!canReadOwn(shelves, sight, organization)) return [];
      return [...shelves.dimensions.values()]
        .filter((one) => one.organization === organization)
        .map(({ dimension }) => dimension);
    },
    async keep(organization, dimension, events) {
      if (!canKeepOwn(sight, organization)) return outOfSight('a dimension');
      shelves.dimensions.set(dimension.id, { organization, dimension });
      remember(shelves, events);
    },
  };
}

/** What an organization asks and offers is there for those who belong to it. */
export function canReadOwn(shelves: Shelves, sight: Sight, organization: OrganizationId): boolean {
  const belongs = [...shelves.memberships.values()].some(
    ({ value }) => value.organization === organization && sight.isMe(value.person),
  );
  return belongs || sight.organization === organization || sight.tends(organization);
}

export function canKeepOwn(sight: Sight, organization: OrganizationId): boolean {
  return (sight.purpose === 'administer' && sight.actsIn(organization)) || sight.tends(organization);
}
