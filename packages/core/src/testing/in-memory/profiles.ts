import type { Blocks } from '../../presence/blocks.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PresenceMark } from '../../presence/presence-mark.js';
import type { Candidate, Presences } from '../../presence/presences.js';
import type { Presence } from '../../presence/presence.js';
import type { ImportedEntries, ImportedEntry } from '../../profile/imported-entry.js';
import type { Profiles } from '../../profile/profiles.js';
import type { PersonId } from '../../person/person-id.js';
import type { Wishes, WishList } from '../../wish/wishes.js';
import type { Replies } from '../../work/replies.js';
import { isGuest } from './guests.js';
import { countSupported } from './connections.js';
import { blockKey, keepVersion, pairOf, remember, type Shelves } from './shelves.js';
import { opensTo } from './directives.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryProfiles(shelves: Shelves, sight: Sight): Profiles {
  const sees = (person: PersonId): boolean =>
    (sight.purpose === 'self' && sight.isMe(person)) || sight.claimed.has(person);

  return {
    async find(person) {
      return sees(person) ? shelves.profiles.get(person) : undefined;
    },
    async keep(kept, events) {
      if (!sees(kept.value.person)) return outOfSight('a profile');
      const answer = keepVersion(shelves.profiles, kept.value.person, kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
  };
}

export function inMemoryImportedEntries(shelves: Shelves, sight: Sight): ImportedEntries {
  const sees = ({ organization, person }: Pick<ImportedEntry, 'organization' | 'person'>): boolean =>
    sight.isMe(person) ||
    sight.tends(organization) ||
    (sight.organization === organization && sight.claimed.has(person));
  /** Whoever administers looks up what a demand asks for that somebody else recorded. */
  const answers = ({ organization, person }: ImportedEntry): boolean =>
    sight.purpose === 'administer' &&
    sight.actsIn(organization) &&
    [...shelves.demands.values()].some(
      ({ value }) =>
        value.organization === organization &&
        value.person === person &&
        value.state === 'to-be-answered' &&
        !sight.isMe(value.recordedBy),
    );
  const seen = () => [...shelves.entries.values()].filter((entry) => sees(entry) || answers(entry));
  const isOpen = ({ person }: ImportedEntry): boolean =>
    sight.purpose === 'support' && !sight.oversees(person) && opensTo(shelves, sight, person, 'organization-entries');

  return {
    async about(organization, person) {
      return seen().filter((entry) => entry.organization === organization && entry.person === person);
    },
    async aboutMe(person) {
      return seen().filter((entry) => entry.person === person);
    },
    async openedBy(person) {
      return [...shelves.entries.values()].filter((entry) => entry.person === person && isOpen(entry));
    },
    async keep(entry, events) {
      if (!sees(entry)) return outOfSight('an entry');
      shelves.entries.set(entry.id, entry);
      remember(shelves, events);
    },
    async ofSource(organization, source) {
      return sight.tends(organization)
        ? seen().filter((entry) => entry.organization === organization && entry.source === source)
        : [];
    },
    async keepMany(entries, events) {
      if (!entries.every(sees)) return outOfSight('these entries');
      for (const entry of entries) shelves.entries.set(entry.id, entry);
      remember(shelves, events);
    },
    async remove(organization, ids) {
      if (!sight.tends(organization)) return outOfSight('fewer entries');
      for (const id of ids) if (shelves.entries.get(id)?.organization === organization) shelves.entries.delete(id);
    },
    async pastTerm(organization, at) {
      if (!sight.tends(organization)) return [];
      return [...shelves.retained.values()]
        .filter(({ entry, until }) => entry.organization === organization && until <= at)
        .map(({ entry }) => entry.person);
    },
  };
}

export function inMemoryWishes(shelves: Shelves, sight: Sight): Wishes {
  return {
    async of(person, organization) {
      const none = { value: { person, organization, wishes: [] }, version: 0 };
      return (sight.isMe(person) ? shelves.wishes.get(pairOf(person, organization)) : undefined) ?? none;
    },
    async ofMany(people, organization) {
      if (sight.purpose !== 'match' || !sight.actsIn(organization)) return [];
      return people
        .map((person): WishList | undefined => shelves.wishes.get(pairOf(person, organization))?.value)
        .filter((list) => list !== undefined && list.wishes.length > 0) as readonly WishList[];
    },
    async keep(kept, events) {
      const { person, organization } = kept.value;
      if (!sight.isMe(person)) return outOfSight('a wish');
      const answer = keepVersion(shelves.wishes, pairOf(person, organization), kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
  };
}

export function inMemoryPresences(shelves: Shelves, sight: Sight): Presences {
  const writes = ({ organization, person }: Presence): boolean =>
    sight.isMe(person) ||
    sight.tends(organization) ||
    (sight.organization === organization && sight.claimed.has(person));
  const sees = (presence: Presence): boolean =>
    writes(presence) ||
    ((sight.purpose === 'match' || sight.purpose === 'index') &&
      sight.organization === presence.organization &&
      !isGuest(shelves, sight)) ||
    (sight.purpose === 'support' &&
      sight.actsIn(presence.organization) &&
      ((presence.setting.seen && !isGuest(shelves, sight)) || sight.knows(presence.organization, presence.person)));
  const candidate = (presence: Presence): Candidate => ({
    presence,
    taken: sight.purpose === 'index' ? 0 : countSupported(shelves, presence.organization, presence.person),
  });
  const seen = () => [...shelves.presences.values()].filter(sees);
  /** The stand-in's marks hold what is said; the database's do not. */
  const marked = (organization: OrganizationId): readonly PresenceMark[] =>
    (sight.purpose === 'match' || sight.purpose === 'index' ? seen() : [])
      .filter((one) => one.organization === organization)
      .sort((one, other) => (one.person < other.person ? -1 : 1))
      .map((one) => ({
        person: one.person,
        mark: JSON.stringify([
          candidate(one),
          sight.purpose === 'match' ? shelves.wishes.get(pairOf(one.person, organization)) : undefined,
        ]),
      }));

  return {
    async fingerprint(organization) {
      const marks = marked(organization);
      return { people: marks.length, sum: JSON.stringify(marks) };
    },
    async marks(organization, { after, most }) {
      return marked(organization)
        .filter(({ person }) => after === undefined || person > after)
        .slice(0, most);
    },
    async candidates(organization) {
      if (sight.purpose !== 'match' && sight.purpose !== 'index') return [];
      return seen()
        .filter(
          (one) => one.organization === organization && (one.setting.seen || one.facets.some(({ match }) => match)),
        )
        .map(candidate);
    },
    async ofPerson(organization, person) {
      return seen()
        .filter((one) => one.organization === organization && one.person === person)
        .map(candidate)[0];
    },
    async ofMember(organization, membership) {
      return seen()
        .filter((one) => one.organization === organization && one.membership === membership)
        .map(candidate)[0];
    },
    async ofPeople(organization, people) {
      return seen()
        .filter((one) => one.organization === organization && people.includes(one.person))
        .map(candidate);
    },
    async namesOf(organization, people) {
      if (sight.purpose !== 'administer' || !sight.actsIn(organization)) return new Map();
      const known = [...shelves.presences.values()].filter(
        (one) => one.organization === organization && people.includes(one.person),
      );
      return new Map(known.map(({ person, name }) => [person, name]));
    },
    async offer(organization, person, offers) {
      const presence = shelves.presences.get(pairOf(organization, person));
      if (sight.purpose !== 'administer' || !sight.actsIn(organization)) return outOfSight('what a member offers');
      if (presence) shelves.presences.set(pairOf(organization, person), { ...presence, offers });
    },
    async keep(presence) {
      if (!writes(presence)) return outOfSight('a presence');
      shelves.presences.set(pairOf(presence.organization, presence.person), presence);
    },
    async keepMany(presences) {
      if (!presences.every(({ organization }) => sight.tends(organization))) return outOfSight('these presences');
      for (const presence of presences) shelves.presences.set(pairOf(presence.organization, presence.person), presence);
    },
  };
}

/** Whoever took themselves out of the organization one acts in. */
export function goneFrom({ erasures, memberships }: Shelves, { organization, actor }: Sight): readonly PersonId[] {
  return [...erasures.keys()].filter(
    (person) =>
      person !== actor &&
      [...memberships.values()].some(({ value }) => value.person === person && value.organization === organization),
  );
}

export function inMemoryBlocks(shelves: Shelves, sight: Sight): Blocks {
  const all = () => [...shelves.blocks.values()];

  return {
    async setBy(person) {
      return sight.isMe(person) ? all().filter((block) => block.person === person) : [];
    },
    async around(person) {
      if (!sight.isMe(person)) return new Set();
      const mayKnow = sight.purpose === 'match' || sight.purpose === 'support';
      return new Set([
        ...(mayKnow ? goneFrom(shelves, sight) : []),
        ...all()
          .filter((block) => block.person === person)
          .map(({ blocked }) => blocked),
        ...all()
          .filter((block) => mayKnow && block.blocked === person)
          .map((block) => block.person),
      ]);
    },
    async set(block, events) {
      if (!sight.isMe(block.person)) return outOfSight('a block');
      const key = blockKey(block);
      shelves.blocks.set(key, shelves.blocks.get(key) ?? block);
      remember(shelves, events);
    },
    async lift(block, events) {
      if (!sight.isMe(block.person)) return outOfSight('a block');
      shelves.blocks.delete(blockKey(block));
      remember(shelves, events);
    },
  };
}

export function inMemoryReplies({ replies }: Shelves, sight: Sight): Replies {
  return {
    async find(person, key) {
      return sight.isMe(person) ? replies.get(pairOf(person, key)) : undefined;
    },
    async keep(reply) {
      if (!sight.isMe(reply.person)) return outOfSight('a reply');
      const key = pairOf(reply.person, reply.key);
      if (replies.has(key)) return 'taken';
      replies.set(key, reply);
      return 'kept';
    },
  };
}
