import type { Ask } from '../../ask/ask.js';
import type { Asks } from '../../ask/asks.js';
import { type Connection, isLive, takesPart } from '../../connection/connection.js';
import type { Connections } from '../../connection/connections.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import { isBriefed } from '../../trust/openness.js';
import { keepLines } from './histories.js';
import { keepVersion, pairOf, remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';
import { isOpened } from './trust.js';

export function countSupported({ connections }: Shelves, organization: OrganizationId, supporter: PersonId): number {
  return [...connections.values()].filter(
    ({ value }) =>
      value.organization === organization && value.kind === 'support' && value.invitee === supporter && isLive(value),
  ).length;
}

export function inMemoryConnections(shelves: Shelves, sight: Sight): Connections {
  const mine = (connection: Connection): boolean =>
    sight.actor !== undefined &&
    takesPart(connection, sight.actor) &&
    (sight.organization === undefined || sight.organization === connection.organization);
  const sees = (connection: Connection): boolean =>
    mine(connection) || (sight.purpose === 'match' && sight.actsIn(connection.organization));
  const bothBriefed = ({ id, inviter, invitee }: Connection): boolean => {
    const all = [...shelves.openness.values()].map(({ value }) => value);
    return isBriefed(all, id, inviter) && isBriefed(all, id, invitee);
  };
  const seen = () =>
    [...shelves.connections.values()]
      .filter(({ value }) => sees(value))
      .sort((a, b) => b.value.invitedAt.getTime() - a.value.invitedAt.getTime() || (a.value.id < b.value.id ? 1 : -1));

  return {
    async find(organization, id, lock) {
      const kept = shelves.connections.get(id);
      if (lock && !sight.actsIn(organization)) return undefined;
      return kept && kept.value.organization === organization && sees(kept.value) ? kept : undefined;
    },
    async of(person, organization) {
      return seen().filter(
        ({ value }) => takesPart(value, person) && (organization === undefined || value.organization === organization),
      );
    },
    async between(organization, one, other) {
      return seen().filter(
        ({ value }) => value.organization === organization && takesPart(value, one) && takesPart(value, other),
      );
    },
    async supportedBy(organization, supporter) {
      return seen().filter(
        ({ value }) =>
          value.organization === organization &&
          value.kind === 'support' &&
          value.invitee === supporter &&
          isLive(value),
      ).length;
    },
    async keep(kept, events) {
      const before = shelves.connections.get(kept.value.id)?.value ?? kept.value;
      if (!mine(kept.value) || !mine(before) || !(sight.actsIn(kept.value.organization) || sight.purpose === 'erase'))
        return outOfSight('a connection');
      if (kept.value.status === 'active' && !bothBriefed(kept.value))
        return outOfSight('a connection of two who were not told');
      const answer = keepVersion(shelves.connections, kept.value.id, kept);
      if (answer.ok) {
        keepLines(shelves, kept.value);
        remember(shelves, events);
      }
      return answer;
    },
    async cards(connection) {
      const shown = (person: PersonId): boolean =>
        [...shelves.grants.values()].some(
          (grant) =>
            isOpened(shelves, grant) &&
            grant.person === person &&
            sight.isMe(grant.recipient) &&
            grant.subject.kind === 'contact' &&
            grant.subject.connection === connection,
        );
      return [...shelves.cards.values()].filter(
        (card) => card.connection === connection && (sight.isMe(card.person) || shown(card.person)),
      );
    },
    async keepCard(card) {
      if (!sight.isMe(card.person)) return outOfSight('a contact card');
      shelves.cards.set(pairOf(card.person, card.connection), card);
    },
    async removeCard(person, connection) {
      if (!sight.isMe(person)) return outOfSight('a contact card');
      shelves.cards.delete(pairOf(person, connection));
    },
  };
}

export function inMemoryAsks(shelves: Shelves, sight: Sight): Asks {
  const mine = ({ asker, organization }: Ask): boolean =>
    sight.isMe(asker) && (sight.organization === undefined || sight.organization === organization);
  const sees = (ask: Ask): boolean =>
    mine(ask) || (sight.purpose === 'match' && sight.actsIn(ask.organization) && ask.withdrawnAt === undefined);
  const seen = () =>
    [...shelves.asks.values()]
      .filter(({ value }) => sees(value))
      .sort((a, b) => b.value.askedAt.getTime() - a.value.askedAt.getTime() || (a.value.id < b.value.id ? 1 : -1));

  return {
    async find(organization, id) {
      return seen().find(({ value }) => value.organization === organization && value.id === id);
    },
    async setBy(organization, asker) {
      return seen().filter(({ value }) => value.organization === organization && value.asker === asker);
    },
    async open(organization, at) {
      return seen().filter(
        ({ value }) => value.organization === organization && value.withdrawnAt === undefined && at < value.openUntil,
      );
    },
    async keep(kept, events) {
      const before = shelves.asks.get(kept.value.id)?.value ?? kept.value;
      const answers = sight.purpose === 'match' && shelves.asks.has(kept.value.id) && sees(before);
      if (!(mine(before) && mine(kept.value)) && !answers) return outOfSight('an ask');
      const answer = keepVersion(shelves.asks, kept.value.id, kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
  };
}
