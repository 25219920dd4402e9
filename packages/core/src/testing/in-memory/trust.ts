import { takesPart } from '../../connection/connection.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import { isBriefed, levelOn } from '../../trust/openness.js';
import type { Trust } from '../../trust/trust.js';
import type { Consent } from '../../consent/consent.js';
import { keepVersion, pairOf, remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

/** Whether what a consent shows is open to its recipient: the last level, and both have read the briefing. */
export function isOpened({ openness }: Shelves, { person, recipient, subject: { connection } }: Consent): boolean {
  const all = [...openness.values()].map(({ value }) => value);
  return levelOn(all, connection, person) === 'contact-and-plan' && isBriefed(all, connection, recipient);
}

export function inMemoryTrust(shelves: Shelves, sight: Sight): Trust {
  const isOurs = (organization: OrganizationId, id: string): boolean => {
    const connection = [...shelves.connections.values()].find(({ value }) => value.id === id)?.value;
    return (
      connection?.organization === organization &&
      sight.actor !== undefined &&
      takesPart(connection, sight.actor) &&
      (sight.organization === undefined || sight.organization === organization)
    );
  };
  const seen = () =>
    [...shelves.openness.values()].filter(({ value }) => sight.isMe(value.person) || sight.isMe(value.recipient));

  return {
    async around(person: PersonId) {
      return seen().filter(({ value }) => value.person === person || value.recipient === person);
    },
    async on(connection) {
      return seen().filter(({ value }) => value.connection === connection);
    },
    async keep(kept, events) {
      const { person, connection } = kept.value;
      if (!sight.isMe(person)) return outOfSight('how far somebody else is open');
      const answer = keepVersion(shelves.openness, pairOf(person, connection), kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
    async acts(organization, connection) {
      if (!isOurs(organization, connection)) return [];
      return [...shelves.acts.values()]
        .filter((act) => act.organization === organization && act.connection === connection)
        .sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1));
    },
    async note(act) {
      if (!sight.isMe(act.by) || !isOurs(act.organization, act.connection))
        return outOfSight('an act of somebody else');
      shelves.acts.set(act.id, act);
    },
    async forget(organization, connection, by) {
      if (!sight.isMe(by)) return;
      for (const [id, act] of shelves.acts) {
        if (act.organization === organization && act.connection === connection && act.by === by)
          shelves.acts.delete(id);
      }
    },
    async briefings(organization) {
      const belongs = [...shelves.memberships.values()].some(
        ({ value }) => value.organization === organization && sight.isMe(value.person),
      );
      if (!belongs && !sight.actsIn(organization) && !sight.tends(organization)) return [];
      return [...shelves.briefings.values()].filter((one) => one.organization === organization);
    },
    async addBriefing(text, events) {
      const administers = sight.purpose === 'administer' && sight.actsIn(text.organization);
      if (!administers && !sight.tends(text.organization)) return outOfSight('a briefing');
      shelves.briefings.set(pairOf(text.organization, text.version), text);
      remember(shelves, events);
    },
  };
}
