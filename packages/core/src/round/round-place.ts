import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { MatchRoundId } from './match-round.js';

/** As whom somebody joined: to find support, or to give it. */
export const roundSides = ['seeker', 'supporter'] as const;

export type RoundSide = (typeof roundSides)[number];

/** Somebody joined a round, themselves. */
export interface RoundPlace {
  readonly organization: OrganizationId;
  readonly round: MatchRoundId;
  readonly person: PersonId;
  readonly side: RoundSide;
  readonly joinedAt: Date;
}

/** As many people can join one round: each list is read anew for a proposal. */
export const mostInRound = 500;
