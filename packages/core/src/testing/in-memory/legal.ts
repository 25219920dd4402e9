import type { LegalBar } from '../../legal/legal-bar.js';
import type { LegalDemand } from '../../legal/legal-demand.js';
import type { LegalDemands } from '../../legal/legal-demands.js';
import type { LegalHolds } from '../../legal/legal-holds.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import { keepVersion, remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

interface Legal {
  readonly organization: OrganizationId;
  readonly person: PersonId;
  readonly bar?: LegalBar;
}

const acts = (sight: Sight, organization: OrganizationId): boolean =>
  sight.purpose === 'administer' && sight.actsIn(organization);

/** Nobody deals with what is demanded or held about themselves. */
const administers = (sight: Sight, { organization, person }: Pick<Legal, 'organization' | 'person'>): boolean =>
  acts(sight, organization) && !sight.isMe(person);

/** The stand-in has no clock: a bar with a last day is looked at again by whoever reads. */
const sees = (sight: Sight, { organization, person, bar }: Legal): boolean =>
  administers(sight, { organization, person }) ||
  (sight.purpose === 'import' && sight.tends(organization)) ||
  (sight.purpose === 'erase' && sight.isMe(person)) ||
  (sight.isMe(person) && (bar === undefined || bar.liftedAt !== undefined || bar.until !== undefined));

export function inMemoryLegalDemands(shelves: Shelves, sight: Sight): LegalDemands {
  const seen = () => [...shelves.demands.values()].filter(({ value }) => sees(sight, value));

  return {
    async ofOrganization(organization) {
      return seen().filter(({ value }) => value.organization === organization && administers(sight, value));
    },
    async about(person) {
      return seen().filter(({ value }) => value.person === person);
    },
    async find(organization, id) {
      return seen().find(({ value }) => value.organization === organization && value.id === id);
    },
    async keep(kept, events) {
      if (!administers(sight, kept.value) || !byTwo(kept.value)) return outOfSight('a demand');
      const answer = keepVersion(shelves.demands, kept.value.id, kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
  };
}

/** Nobody keeps an answer alone. */
function byTwo({ answer, recordedBy }: LegalDemand): boolean {
  return answer === undefined || answer.approvedBy !== recordedBy;
}

export function inMemoryLegalHolds(shelves: Shelves, sight: Sight): LegalHolds {
  const seen = () => [...shelves.holds.values()].filter(({ value }) => sees(sight, value));

  return {
    async heldFor(person) {
      return seen()
        .map(({ value }) => value)
        .filter((hold) => hold.person === person);
    },
    async ofOrganization(organization) {
      return seen().filter(({ value }) => value.organization === organization && administers(sight, value));
    },
    async find(organization, id) {
      return seen().find(({ value }) => value.organization === organization && value.id === id);
    },
    async keep(kept, events) {
      if (!administers(sight, kept.value)) return outOfSight('a hold');
      const answer = keepVersion(shelves.holds, kept.value.id, kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
  };
}
