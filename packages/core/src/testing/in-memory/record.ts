import type { ComplianceProfiles } from '../../consent/compliance-profile.js';
import type { Access, Accesses } from '../../record/accesses.js';
import type { Erasures } from '../../record/erasure.js';
import type { BroughtHistories } from '../../record/record-file.js';
import type { RetentionTerms } from '../../record/retention.js';
import type { PersonId } from '../../person/person-id.js';
import { destroyOnShelves } from './destroy.js';
import { opensTo } from './directives.js';
import { goneFrom } from './profiles.js';
import { pairOf, type Shelves } from './shelves.js';
import { keyOf, outOfSight, type Sight } from './sight.js';

export function inMemoryAccesses({ accesses }: Shelves, sight: Sight): Accesses {
  return {
    async record(some) {
      const isByLink = ({ reader, owner, basis, consent }: Access): boolean =>
        reader === undefined && basis === 'link' && sight.link?.owner === owner && sight.link.id === consent;
      const isTheirs = ({ reader, owner, action }: Access): boolean =>
        reader === undefined
          ? action === 'record.release' && sight.isMe(owner)
          : reader !== owner && sight.isMe(reader);
      if (!some.every((one) => isByLink(one) || (sight.purpose === 'self' && isTheirs(one))))
        return outOfSight('an access');
      for (const one of some) accesses.set(one.id, one);
    },
    async of(person) {
      return permitted(person).sort(
        (one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1),
      );
    },
    async count(person) {
      return permitted(person).length;
    },
  };

  function permitted(person: PersonId): Access[] {
    if (sight.purpose !== 'self' || !sight.isMe(person)) return [];
    return [...accesses.values()].filter(({ owner, outcome }) => owner === person && outcome === 'permit');
  }
}

export function inMemoryErasures(shelves: Shelves, sight: Sight): Erasures {
  const { erasures, identities } = shelves;
  return {
    async of(person) {
      const signsIn = sight.identity !== undefined && identities.get(keyOf(sight.identity)) === person;
      const mine = sight.isMe(person) && (sight.purpose === 'self' || sight.purpose === 'erase');
      return mine ||
        sight.link?.owner === person ||
        sight.purpose === 'forget' ||
        (sight.purpose === 'sign-in' && signsIn)
        ? erasures.get(person)
        : undefined;
    },
    async besides(person) {
      const mayKnow = sight.isMe(person) && (sight.purpose === 'match' || sight.purpose === 'support');
      return new Set(mayKnow ? goneFrom(shelves, sight) : []);
    },
    async ask(erasure) {
      if (sight.purpose !== 'self' || !sight.isMe(erasure.person)) return outOfSight('an erasure');
      erasures.set(erasure.person, erasure);
    },
    async takeBack(person) {
      if (sight.purpose !== 'self' || !sight.isMe(person)) return outOfSight('an erasure');
      erasures.delete(person);
    },
    async due(at) {
      if (sight.purpose !== 'forget') return [];
      return [...erasures.values()]
        .filter(({ dueAt }) => dueAt <= at)
        .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || (one.person < other.person ? -1 : 1));
    },
    async destroy(person, at, holds) {
      if (sight.purpose === 'erase' && sight.isMe(person) && erasures.has(person))
        destroyOnShelves(shelves, person, at, holds);
    },
  };
}

export function inMemoryBroughtHistories({ brought }: Shelves, sight: Sight): BroughtHistories {
  const mine = (person: PersonId): boolean => sight.purpose === 'self' && sight.isMe(person);
  return {
    async of(person) {
      return mine(person) ? (brought.get(person) ?? []) : [];
    },
    async keep(person, histories) {
      if (!mine(person)) return outOfSight('a history');
      brought.set(person, [...(brought.get(person) ?? []), ...histories]);
    },
  };
}

export function inMemoryRetentionTerms({ retentionTerms, memberships }: Shelves, sight: Sight): RetentionTerms {
  return {
    async of(organization) {
      const belongs = [...memberships.values()].some(
        ({ value }) => value.organization === organization && sight.isMe(value.person),
      );
      const sees = belongs || sight.purpose === 'forget' || sight.actsIn(organization) || sight.tends(organization);
      return [...retentionTerms.values()]
        .filter((term) => sees && term.organization === organization)
        .sort((one, other) => (one.category < other.category ? -1 : 1));
    },
    async organizations() {
      if (sight.purpose !== 'forget') return [];
      return [...new Set([...retentionTerms.values()].map(({ organization }) => organization))].sort();
    },
    async keep(term) {
      const administers = sight.purpose === 'administer' && sight.actsIn(term.organization);
      if (!administers && sight.purpose !== 'set-up') return outOfSight('a retention term');
      retentionTerms.set(pairOf(term.organization, term.category), term);
    },
  };
}

export function inMemoryComplianceProfiles(shelves: Shelves, sight: Sight): ComplianceProfiles {
  const { complianceProfiles, memberships, entries } = shelves;
  return {
    async of(organization) {
      const belongs = [...memberships.values()].some(
        ({ value }) => value.organization === organization && sight.isMe(value.person),
      );
      const isOpen = [...entries.values()].some(
        (entry) =>
          entry.organization === organization &&
          sight.purpose === 'support' &&
          !sight.oversees(entry.person) &&
          opensTo(shelves, sight, entry.person, 'organization-entries'),
      );
      const sees = belongs || isOpen || sight.actsIn(organization) || sight.tends(organization);
      return sees ? complianceProfiles.get(organization) : undefined;
    },
    async keep(organization, profile) {
      const administers = sight.purpose === 'administer' && sight.actsIn(organization);
      if (!administers && sight.purpose !== 'set-up') return outOfSight('a profile');
      complianceProfiles.set(organization, profile);
    },
  };
}
