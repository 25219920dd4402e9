import { mayStillMeet } from '../../matching/may-still-meet.js';
import type { Kept } from '../../kernel/kept.js';
import type { Membership } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Presence } from '../../presence/presence.js';
import type { MatchRound } from '../../round/match-round.js';
import { type OfferState, otherIn, type RoundOffer, stateOfOffer } from '../../round/round-offer.js';
import type { RoundPlace } from '../../round/round-place.js';
import { runsRounds } from '../../round/runs-rounds.js';
import type { Look } from './look.js';

/** A round, as one member sees it. */
export interface RoundSeen {
  readonly kept: Kept<MatchRound>;
  /** Their own, if they joined. */
  readonly place: RoundPlace | undefined;
  /** Whether they run rounds here. */
  readonly isRunner: boolean;
}

export async function roundsSeen(look: Look, organization: OrganizationId): Promise<readonly RoundSeen[]> {
  const here = await look.here(organization);
  const seen = await look.acting(organization, 'support', async ({ matchRounds }) => ({
    rounds: await matchRounds.ofOrganization(organization),
    places: await matchRounds.placesOf(look.me),
  }));
  if (!here || !seen) return [];
  const isRunner = runsRounds(here.membership, look.at);
  return seen.rounds.map((kept) => ({
    kept,
    place: seen.places.find(({ round }) => round === kept.value.id),
    isRunner,
  }));
}

/** An offer, as one of its two sees it. The other one is in it only while it is open, and they may meet. */
export interface OfferSeen {
  readonly kept: Kept<RoundOffer>;
  readonly round: RoundSeen;
  readonly state: OfferState;
  readonly other?: { readonly membership: Membership; readonly presence: Presence };
}

/** What programmes offered the reader in one organization, the newest first. */
export async function offersSeen(look: Look, organization: OrganizationId): Promise<readonly OfferSeen[]> {
  const { me, at } = look;
  const here = await look.here(organization);
  if (!here) return [];
  const rounds = await roundsSeen(look, organization);
  const offers = await look.acting(organization, 'match', async (ports) => {
    const kept = await ports.matchRounds.offersTo(me, organization);
    const others = kept.map(({ value }) => otherIn(value, me));
    const members = await ports.memberships.findMany(organization, [...others, me]);
    const present = await ports.presences.ofPeople(organization, [...others, me]);
    return { kept, members: members.map(({ value }) => value), present: present.map(({ presence }) => presence) };
  });
  if (!offers) return [];
  const known = (person: string) => ({
    membership: offers.members.find((one) => one.person === person),
    presence: offers.present.find((one) => one.person === person),
  });
  return offers.kept.flatMap((kept) => {
    const round = rounds.find((one) => one.kept.value.id === kept.value.round);
    if (!round) return [];
    const other = otherIn(kept.value, me);
    const { membership, presence } = known(other);
    const mayMeet = mayStillMeet(known(me), { membership, presence }, here.organization, at);
    const apart =
      here.around.has(other) || (kept.value.connection === undefined && (!mayMeet || here.notAgain.has(other)));
    const state = stateOfOffer(kept.value, apart, at);
    const isShown = state === 'open' && membership && presence;
    return [{ kept, round, state, ...(isShown && { other: { membership, presence } }) }];
  });
}

/** How many joined, to whoever runs it. */
export async function joinedSeen(
  look: Look,
  { kept: { value }, isRunner }: RoundSeen,
): Promise<{ readonly seekers: number; readonly supporters: number } | undefined> {
  if (!isRunner) return undefined;
  const places = await look.acting(value.organization, 'match', ({ matchRounds }) =>
    matchRounds.places(value.organization, value.id),
  );
  const count = (side: RoundPlace['side']) => (places ?? []).filter((place) => place.side === side).length;
  return { seekers: count('seeker'), supporters: count('supporter') };
}
