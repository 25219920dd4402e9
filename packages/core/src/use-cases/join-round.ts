import type { SelfScope } from '../access/scope.js';
import type { NotSupporting } from '../cover/can-cover.js';
import { err, ok, type Result } from '../kernel/result.js';
import { supportRoles } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { type MatchRound, type MatchRoundId, type RoundState, stateOfRound } from '../round/match-round.js';
import type { RoundSide } from '../round/round-place.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import type { NotFound } from './refusals.js';
import { placeEvent, roundOutcome } from './round-event.js';

export interface OnRound {
  readonly organization: OrganizationId;
  readonly round: MatchRoundId;
}

export interface JoinRound extends OnRound {
  readonly side: RoundSide;
}

/** As the round stands, this is not done. */
export interface RoundNotOpen {
  readonly kind: 'RoundNotOpen';
  readonly state: RoundState;
}

export type JoinRoundRefusal = NotFound | RoundNotOpen | NotSupporting;
export type LeaveRoundRefusal = NotFound | RoundNotOpen;

/** Somebody joins a round, for themselves. On the other side before: then on this one. Joined already: nothing more. */
export async function joinRound(
  work: Work,
  self: SelfScope,
  { organization, round: id, side }: JoinRound,
  occasion: Occasion,
): Promise<Result<Outcome, JoinRoundRefusal>> {
  const { at } = occasion;
  return asMember(
    work,
    self,
    organization,
    'support',
    at,
    async (ports, { value: membership }): Promise<Result<Outcome, JoinRoundRefusal>> => {
      const { matchRounds } = ports;
      const round = await roundInTurn(ports, organization, id);
      if (!round) return err({ kind: 'NotFound' });
      const state = stateOfRound(round, at);
      if (state !== 'open') return err({ kind: 'RoundNotOpen', state });
      if (side === 'supporter' && supportRoles(membership, at).length === 0) return err({ kind: 'NotSupporting' });
      const before = (await matchRounds.placesOf(self.actor)).find((place) => place.round === id);
      if (before?.side === side) return ok(roundOutcome(organization, id));
      if (before) await matchRounds.leave(before, [placeEvent(before, 'RoundLeft', occasion)]);
      const place = { organization, round: id, person: self.actor, side, joinedAt: at };
      await matchRounds.join(place, [placeEvent(place, 'RoundJoined', occasion)]);
      return ok(roundOutcome(organization, id));
    },
  );
}

/** Whoever joined leaves, at any time until offers are made. */
export async function leaveRound(
  work: Work,
  self: SelfScope,
  { organization, round: id }: OnRound,
  occasion: Occasion,
): Promise<Result<Outcome, LeaveRoundRefusal>> {
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, LeaveRoundRefusal>> => {
      const { matchRounds } = ports;
      const round = await roundInTurn(ports, organization, id);
      if (!round) return err({ kind: 'NotFound' });
      const before = (await matchRounds.placesOf(self.actor)).find((place) => place.round === id);
      if (!before) return ok(roundOutcome(organization, id));
      const state = stateOfRound(round, occasion.at);
      if (state === 'offered') return err({ kind: 'RoundNotOpen', state });
      await matchRounds.leave(before, [placeEvent(before, 'RoundLeft', occasion)]);
      return ok(roundOutcome(organization, id));
    },
  );
}

/** The round as it stands once nobody else joins, leaves or offers. */
async function roundInTurn(
  { matchRounds }: Ports,
  organization: OrganizationId,
  id: MatchRoundId,
): Promise<MatchRound | undefined> {
  await matchRounds.inTurn(id);
  return (await matchRounds.find(organization, id))?.value;
}
