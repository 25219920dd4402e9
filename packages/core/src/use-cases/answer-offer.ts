import type { SelfScope } from '../access/scope.js';
import type { NoPlaceLeft } from '../connection/accept-invitation.js';
import type { Accepted, ConnectionId } from '../connection/connection.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { mayStillMeet } from '../matching/may-still-meet.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { answerOfferWith, bothSaidYesTo, type OfferNotOpen } from '../round/answer-offer.js';
import { otherIn, type RoundOffer, type RoundOfferId, sideIn } from '../round/round-offer.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { apart } from './apart.js';
import { asMember } from './as-member.js';
import { connectionOutcome } from './change-connection.js';
import { connectBoth } from './connect-both.js';
import { hasPlace } from './has-place.js';
import type { NotFound } from './refusals.js';
import { offerEvent } from './round-event.js';

export interface AnswerOffer {
  readonly organization: OrganizationId;
  readonly offer: RoundOfferId;
  readonly yes: boolean;
}

export type AnswerOfferRefusal = NotFound | OfferNotOpen | NoPlaceLeft | ChangedMeanwhile;

/**
 * One of the two answers what a programme offered them. A no is silent. Once both have said yes they are connected: then
 * it is asked again whether they may meet, and counted again whether there is a place.
 */
export async function answerOffer(
  work: Work,
  self: SelfScope,
  { organization, offer: id, yes }: AnswerOffer,
  occasion: Occasion,
): Promise<Result<Outcome, AnswerOfferRefusal>> {
  const { at } = occasion;
  return asMember(
    work,
    self,
    organization,
    'match',
    at,
    async (ports): Promise<Result<Outcome, AnswerOfferRefusal>> => {
      const kept = await ports.matchRounds.findOffer(organization, id, 'update');
      const side = kept && sideIn(kept.value, self.actor);
      if (!kept || !side) return err({ kind: 'NotFound' });
      const { value: offer } = kept;
      const isFull = yes && offer.connection === undefined && (await hasNoPlace(ports, offer, at));
      const decided = answerOfferWith(offer, { side, yes, apart: await areApart(ports, offer, self, at), at });
      if (!decided.ok) return decided;
      if (!decided.value) return ok(outcomeOf(offer));
      if (isFull)
        return err(side === 'supporter' ? { kind: 'NoPlaceLeft' } : { kind: 'NotOpen', state: 'not-this-time' });
      const answered = decided.value;
      const connection = bothSaidYesTo(answered) ? (occasion.newId() as ConnectionId) : undefined;
      const value = { ...answered, ...(connection && { connection }) };
      const event = offerEvent(kept, 'OfferAnswered', self.actor, occasion);
      const done = await ports.matchRounds.keepOffer({ value, version: kept.version }, [event]);
      if (!done.ok) return done;
      return connection ? connect(ports, self, value, connection, occasion) : ok({});
    },
    'update',
  );
}

async function hasNoPlace(ports: Ports, { organization, supporter }: RoundOffer, at: Date): Promise<boolean> {
  const [membership] = await ports.memberships.findMany(organization, [supporter]);
  return !membership || !(await hasPlace(ports, membership.value, at));
}

/** Everything an introduction of the two rests on, asked again. Two whom this very offer connected are not apart. */
async function areApart(ports: Ports, offer: RoundOffer, { actor }: SelfScope, at: Date): Promise<boolean> {
  const { organization, seeker, supporter, connection } = offer;
  const between = await apart(ports, organization, actor, otherIn(offer, actor), at, 'together');
  if (connection !== undefined) return between.blocked;
  const here = await ports.organizations.find(organization);
  const members = await ports.memberships.findMany(organization, [seeker, supporter]);
  const present = await ports.presences.ofPeople(organization, [seeker, supporter]);
  const kept = (person: string) => ({
    membership: members.find(({ value }) => value.person === person)?.value,
    presence: present.find(({ presence }) => presence.person === person)?.presence,
  });
  return between.blocked || between.known || !here || !mayStillMeet(kept(seeker), kept(supporter), here, at);
}

function connect(
  ports: Ports,
  self: SelfScope,
  { organization, seeker, supporter, offeredAt, openUntil }: RoundOffer,
  id: ConnectionId,
  occasion: Occasion,
): Promise<Result<Outcome, ChangedMeanwhile>> {
  const connection: Accepted = {
    id,
    organization,
    kind: 'support',
    inviter: seeker,
    invitee: supporter,
    invitedAt: offeredAt,
    openUntil,
    status: 'accepted',
    acceptedAt: occasion.at,
  };
  return connectBoth(ports, self, connection, occasion);
}

function outcomeOf({ organization, connection }: RoundOffer): Outcome {
  return connection === undefined ? {} : connectionOutcome({ organization, connection });
}
