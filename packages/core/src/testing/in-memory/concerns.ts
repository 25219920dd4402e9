import type { Concern } from '../../concern/concern.js';
import type { ConcernRecipients, Concerns } from '../../concern/concerns.js';
import type { MembershipId } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryConcernRecipients(shelves: Shelves, sight: Sight): ConcernRecipients {
  const administers = (organization: OrganizationId): boolean =>
    (sight.purpose === 'administer' && sight.actsIn(organization)) || sight.tends(organization);

  return {
    async of(organization) {
      if (!sight.actsIn(organization) && !sight.tends(organization)) return [];
      return [...shelves.concernRecipients.values()]
        .filter((one) => one.organization === organization)
        .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.id < other.id ? -1 : 1));
    },
    async keep(recipient, events) {
      if (!administers(recipient.organization)) return outOfSight('a recipient of concerns');
      shelves.concernRecipients.set(recipient.id, recipient);
      remember(shelves, events);
    },
    async remove({ organization, id }, events) {
      if (!administers(organization)) return outOfSight('a recipient of concerns');
      shelves.concernRecipients.delete(id);
      remember(shelves, events);
    },
  };
}

export function inMemoryConcerns(shelves: Shelves, sight: Sight): Concerns {
  const isMember = (id: MembershipId | undefined): boolean => {
    const kept = id && shelves.memberships.get(id);
    return kept !== undefined && sight.isMe(kept.value.person);
  };
  const isPicked = ({ organization, recipient, about, reporter }: Concern): boolean =>
    sight.purpose === 'support' &&
    sight.actsIn(organization) &&
    isMember(recipient.member) &&
    about !== recipient.member &&
    !sight.oversees(reporter);
  const seen = () => [...shelves.concerns.values()].filter((one) => sight.isMe(one.reporter) || isPicked(one));
  const newestFirst = (one: Concern, other: Concern): number =>
    other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1);

  return {
    async reportedBy(person) {
      return seen()
        .filter(({ reporter }) => reporter === person)
        .sort(newestFirst);
    },
    async toldTo(organization, person) {
      return seen()
        .filter((one) => one.organization === organization && sight.isMe(person) && isMember(one.recipient.member))
        .sort(newestFirst);
    },
    async find(organization, id) {
      return seen().find((one) => one.organization === organization && one.id === id);
    },
    async keep(concern, events) {
      const before = shelves.concerns.get(concern.id);
      if (before ? !isPicked(before) : !sight.isMe(concern.reporter)) return outOfSight('a concern');
      shelves.concerns.set(concern.id, concern);
      remember(shelves, events);
    },
  };
}
