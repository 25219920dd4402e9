import { isLive } from '../../connection/connection.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { MatchRounds } from '../../round/match-rounds.js';
import { type RoundOffer, sideIn, stateOfOffer } from '../../round/round-offer.js';
import type { RoundPlace } from '../../round/round-place.js';
import { roundRunners } from '../../round/runs-rounds.js';
import { keepVersion, pairOf, remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryMatchRounds(shelves: Shelves, sight: Sight): MatchRounds {
  const belongs = (organization: OrganizationId): boolean =>
    [...shelves.memberships.values()].some(
      ({ value }) => value.organization === organization && value.person === sight.actor,
    );
  /** The stand-in has no clock: a role with an end counts as over, one without as in force. */
  const runs = (organization: OrganizationId): boolean =>
    sight.purpose === 'match' &&
    sight.actsIn(organization) &&
    [...shelves.memberships.values()].some(
      ({ value }) =>
        value.organization === organization &&
        value.person === sight.actor &&
        !value.until &&
        value.roles.some(({ code, until }) => !until && roundRunners.includes(code)),
    );
  const inSight = (organization: OrganizationId): boolean =>
    sight.organization === undefined || sight.organization === organization;
  const seesPlace = ({ person, organization }: RoundPlace): boolean =>
    (sight.isMe(person) && inSight(organization)) || runs(organization);
  const mine = (offer: RoundOffer): boolean =>
    sight.actor !== undefined && sideIn(offer, sight.actor) !== undefined && inSight(offer.organization);
  const newestFirst = <One extends { readonly value: { readonly id: string } }>(all: readonly One[]): readonly One[] =>
    [...all].sort((one, other) => (one.value.id < other.value.id ? 1 : -1));
  const joinKey = (place: RoundPlace): string => pairOf(place.round, place.person);

  return {
    async find(organization, id) {
      const kept = shelves.matchRounds.get(id);
      return kept?.value.organization === organization && belongs(organization) && inSight(organization)
        ? kept
        : undefined;
    },
    async ofOrganization(organization) {
      if (!belongs(organization) || !inSight(organization)) return [];
      return newestFirst([...shelves.matchRounds.values()].filter(({ value }) => value.organization === organization));
    },
    async keep(kept, events) {
      if (!runs(kept.value.organization)) return outOfSight('a round');
      const answer = keepVersion(shelves.matchRounds, kept.value.id, kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
    inTurn: () => Promise.resolve(),
    async places(organization, id) {
      return [...shelves.roundPlaces.values()]
        .filter((place) => place.organization === organization && place.round === id && seesPlace(place))
        .sort(
          (one, other) => one.joinedAt.getTime() - other.joinedAt.getTime() || (one.person < other.person ? -1 : 1),
        );
    },
    async placesOf(person) {
      return [...shelves.roundPlaces.values()].filter((place) => place.person === person && seesPlace(place));
    },
    async join(place, events) {
      const round = shelves.matchRounds.get(place.round)?.value;
      const isOpen = round?.organization === place.organization && round.offeredAt === undefined;
      if (!sight.isMe(place.person) || sight.purpose !== 'support' || !sight.actsIn(place.organization) || !isOpen)
        return outOfSight('a place in a round');
      if (shelves.roundPlaces.has(joinKey(place))) return;
      shelves.roundPlaces.set(joinKey(place), place);
      remember(shelves, events);
    },
    async leave(place, events) {
      const isMine = sight.isMe(place.person) && sight.purpose === 'support' && sight.actsIn(place.organization);
      if (!isMine || !shelves.roundPlaces.delete(joinKey(place))) return;
      remember(shelves, events);
    },
    async givenAway(organization, supporters, at) {
      const isOpen = (offer: RoundOffer) => stateOfOffer(offer, false, at) === 'open';
      const given = (person: PersonId) =>
        [...shelves.connections.values()].filter(
          ({ value }) =>
            value.organization === organization &&
            value.kind === 'support' &&
            value.invitee === person &&
            isLive(value) &&
            sight.purpose === 'match' &&
            sight.actsIn(organization),
        ).length +
        [...shelves.roundOffers.values()].filter(
          ({ value }) =>
            value.organization === organization &&
            value.supporter === person &&
            isOpen(value) &&
            (runs(organization) || mine(value)),
        ).length;
      return new Map(supporters.map((person) => [person, given(person)]));
    },
    async offer(offers, events) {
      const joined = (offer: RoundOffer, person: PersonId, side: RoundPlace['side']) =>
        shelves.roundPlaces.get(pairOf(offer.round, person))?.side === side;
      for (const offer of offers) {
        if (
          !runs(offer.organization) ||
          !joined(offer, offer.seeker, 'seeker') ||
          !joined(offer, offer.supporter, 'supporter') ||
          [...shelves.roundOffers.values()].some(
            ({ value }) => value.round === offer.round && value.seeker === offer.seeker,
          )
        )
          return outOfSight('an offer');
        shelves.roundOffers.set(offer.id, { value: offer, version: 1 });
      }
      remember(shelves, events);
    },
    async findOffer(organization, id) {
      const kept = shelves.roundOffers.get(id);
      return kept?.value.organization === organization && mine(kept.value) ? kept : undefined;
    },
    async offersTo(person, organization) {
      return newestFirst(
        [...shelves.roundOffers.values()].filter(
          ({ value }) =>
            sideIn(value, person) !== undefined &&
            mine(value) &&
            (organization === undefined || value.organization === organization),
        ),
      );
    },
    async keepOffer(kept, events) {
      const before = shelves.roundOffers.get(kept.value.id)?.value;
      if (!before || !mine(before) || !mine(kept.value) || sight.purpose !== 'match') return outOfSight('an offer');
      const { seekerSaid, supporterSaid } = kept.value;
      const isOwnWord =
        (before.seekerSaid === seekerSaid || before.seeker === sight.actor) &&
        (before.supporterSaid === supporterSaid || before.supporter === sight.actor);
      if (!isOwnWord) return outOfSight('an offer');
      const answer = keepVersion(shelves.roundOffers, kept.value.id, kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
  };
}
