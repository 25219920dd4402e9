import { type Boundaries, narrows } from '../../apart/boundary.js';
import { type Conflict, type Conflicts, tieOf } from '../../apart/conflict.js';
import type { MeetAgains, NotAgain, NotAgains } from '../../apart/again.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import { aboutKey, boundaryKey, remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryNotAgains(shelves: Shelves, sight: Sight): NotAgains {
  const all = () => [...shelves.notAgains.values()];

  return {
    ...inMemorySayings(shelves, sight, shelves.notAgains),
    async around(person) {
      if (!sight.isMe(person)) return new Set();
      const theirs = all().filter((one) => mayKnow(sight) && one.other === person);
      const own = all().filter((one) => one.person === person);
      return new Set([...own.map(({ other }) => other), ...theirs.map((one) => one.person)]);
    },
  };
}

export function inMemoryMeetAgains(shelves: Shelves, sight: Sight): MeetAgains {
  return {
    ...inMemorySayings(shelves, sight, shelves.meetAgains),
    async ofBoth(organization, person) {
      if (!sight.isMe(person) || sight.purpose !== 'match') return new Set();
      const here = [...shelves.meetAgains.values()].filter((one) => one.organization === organization);
      const own = here.filter((one) => one.person === person);
      const both = own.filter(({ other }) => here.some((one) => one.person === other && one.other === person));
      return new Set(both.map(({ other }) => other));
    },
  };
}

/** What people say of others, each for themselves; the same of the same one is said once. */
function inMemorySayings(
  shelves: Shelves,
  sight: Sight,
  shelf: Map<string, NotAgain>,
): Pick<NotAgains, 'saidBy' | 'say' | 'lift'> {
  return {
    async saidBy(person) {
      return sight.isMe(person) ? [...shelf.values()].filter((one) => one.person === person) : [];
    },
    async say(said, events) {
      if (!sight.isMe(said.person)) return outOfSight('what somebody else said');
      const key = aboutKey(said);
      shelf.set(key, shelf.get(key) ?? said);
      remember(shelves, events);
    },
    async lift(said, events) {
      if (!sight.isMe(said.person)) return outOfSight('what somebody else said');
      shelf.delete(aboutKey(said));
      remember(shelves, events);
    },
  };
}

export function inMemoryConflicts(shelves: Shelves, sight: Sight): Conflicts {
  const all = () => [...shelves.conflicts.values()];
  const supervises = (organization: OrganizationId): boolean =>
    [...shelves.memberships.values()].some(
      ({ value }) =>
        value.organization === organization &&
        sight.isMe(value.person) &&
        value.roles.some(({ code, until }) => code === 'supervisor' && !until),
    );

  return {
    async declaredBy(person) {
      return sight.isMe(person) ? all().filter((one) => one.person === person) : [];
    },
    async around(person) {
      if (!sight.isMe(person)) return [];
      const theirs = all().filter((one) => mayKnow(sight) && one.other === person);
      const own = all().filter((one) => one.person === person);
      return [...own.map((one) => tieOf(one, one.other)), ...theirs.map((one) => tieOf(one, one.person))];
    },
    async managedIn(organization) {
      const inForce = sight.purpose === 'support' && sight.actsIn(organization) && supervises(organization);
      const managed = all()
        .filter((one) => one.organization === organization && one.plan !== undefined)
        .filter(({ person }) => inForce || sight.isMe(person))
        .sort((one, other) => other.at.getTime() - one.at.getTime());
      const since = new Map(managed.map(({ person, at }) => [person, { organization, person, since: at }]));
      return [...since.values()].sort(
        (one, other) => one.since.getTime() - other.since.getTime() || (one.person < other.person ? -1 : 1),
      );
    },
    async declare(conflict, events) {
      if (!sight.isMe(conflict.person)) return outOfSight('what somebody else declared');
      shelves.conflicts.set(aboutKey(conflict), conflict);
      remember(shelves, events);
    },
    async lift(conflict, events) {
      if (!sight.isMe(conflict.person)) return outOfSight('what somebody else declared');
      shelves.conflicts.delete(aboutKey(conflict));
      remember(shelves, events);
    },
  };
}

export function inMemoryBoundaries(shelves: Shelves, sight: Sight): Boundaries {
  const all = () => [...shelves.boundaries.values()];

  return {
    async setBy(person) {
      return sight.isMe(person) ? all().filter((one) => one.person === person) : [];
    },
    async towards(organization, person) {
      if (!sight.isMe(person) || sight.purpose !== 'support' || !sight.actsIn(organization)) return [];
      return all().filter(
        (one) => one.organization === organization && one.other === person && (one.told || narrows(one)),
      );
    },
    async set(boundary, events) {
      if (!sight.isMe(boundary.person)) return outOfSight('a boundary');
      shelves.boundaries.set(boundaryKey(boundary), boundary);
      remember(shelves, events);
    },
    async lift({ person, organization, other, kind }, events) {
      if (!sight.isMe(person)) return outOfSight('a boundary');
      for (const [key, one] of shelves.boundaries)
        if (aboutKey(one) === aboutKey({ person, organization, other }) && one.says.kind === kind)
          shelves.boundaries.delete(key);
      remember(shelves, events);
    },
  };
}

/** Where it is decided whom someone may meet, and nowhere else, what others said of them counts. */
function mayKnow({ purpose }: Sight): boolean {
  return purpose === 'match' || purpose === 'support';
}

/** What was said about an imported person is said about whoever takes their place. */
export function handOverWhatIsSaid<Said extends Pick<Conflict, 'person' | 'other' | 'organization'>>(
  shelf: Map<string, Said>,
  organization: OrganizationId,
  from: PersonId,
  to: PersonId,
): void {
  for (const [key, said] of shelf) {
    if (said.organization !== organization || said.other !== from) continue;
    shelf.delete(key);
    shelf.set(key.replace(from, to), { ...said, other: to });
  }
}
