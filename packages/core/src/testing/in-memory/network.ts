import { isBetween } from '../../network/agree.js';
import type { NetworkAgreement } from '../../network/agreement.js';
import type { NetworkAgreements } from '../../network/agreements.js';
import { endPlaces } from './guests.js';
import { keepVersion, remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryNetworkAgreements(shelves: Shelves, sight: Sight): NetworkAgreements {
  const own = sight.organization === undefined ? undefined : shelves.organizations.get(sight.organization);
  const isOurs = (one: NetworkAgreement): boolean =>
    own !== undefined && sight.actsIn(own.id) && isBetween(one, own.id, own.handle);
  const sees = (one: NetworkAgreement): boolean => {
    if (sight.purpose === 'administer') return isOurs(one);
    if (one.acceptedAt === undefined) return false;
    return sight.purpose === 'self' ? isOfMine(shelves, sight, one) : isOurs(one);
  };

  return {
    async all() {
      return [...shelves.networkAgreements.values()]
        .filter(({ value }) => sees(value))
        .sort(
          ({ value: one }, { value: other }) =>
            other.proposedAt.getTime() - one.proposedAt.getTime() || (one.id < other.id ? 1 : -1),
        );
    },
    async find(id) {
      const kept = shelves.networkAgreements.get(id);
      return kept && sees(kept.value) ? kept : undefined;
    },
    async keep(kept, events) {
      const { value } = kept;
      const before = shelves.networkAgreements.get(value.id)?.value;
      if (sight.purpose !== 'administer' || !isOurs(before ?? value) || !follows(before, value, sight))
        return outOfSight('an agreement');
      const answer = keepVersion(shelves.networkAgreements, value.id, kept);
      if (!answer.ok) return answer;
      if (value.endedAt) endPlaces(shelves, ({ guest }) => guest?.agreement === value.id, value.endedAt, true);
      remember(shelves, events);
      return answer;
    },
  };
}

/** Whoever belongs to one of the two, or is or was a guest in one. */
function isOfMine({ memberships }: Shelves, sight: Sight, { proposer, partner }: NetworkAgreement): boolean {
  return [...memberships.values()].some(
    ({ value }) =>
      sight.isMe(value.person) &&
      (value.organization === proposer.organization || value.organization === partner.organization),
  );
}

/** Each of the two says its own part, once: who proposes proposes, who is asked accepts, either ends. */
function follows(before: NetworkAgreement | undefined, now: NetworkAgreement, { organization }: Sight): boolean {
  if (!before) return now.proposer.organization === organization && !now.acceptedAt && !now.endedAt;
  if (before.endedAt) return false;
  if (now.endedAt) return now.endedBy === organization && now.acceptedAt?.getTime() === before.acceptedAt?.getTime();
  return (
    !before.acceptedAt && now.partner.organization === organization && before.proposer.organization !== organization
  );
}
