import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';

export type MatchRoundId = Brand<string, 'MatchRoundId'>;

export function parseMatchRoundId(input: string): Result<MatchRoundId, MalformedId> {
  return parseId('MatchRoundId', input);
}

/** Of the ways of putting people together, those a round can go by: it has no groups. */
export const roundStrategies = ['first-come', 'greedy', 'deferred-acceptance', 'auction'] as const;

export type RoundStrategy = (typeof roundStrategies)[number];

/** The strategy of a round for which nobody chose one. */
export const usualStrategy: RoundStrategy = 'deferred-acceptance';

/**
 * A time in which people who want it are put together by a programme, all at once. What comes of it are offers, once; a
 * connection is only ever what the two make of one.
 */
export interface MatchRound {
  readonly id: MatchRoundId;
  readonly organization: OrganizationId;
  /** The programme's words for it. */
  readonly name: string;
  readonly strategy: RoundStrategy;
  /** How many pairs it may offer at most. Absent: as many as there are places. */
  readonly most?: number;
  /** People join from here on, and no longer from `closesAt`. */
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** When a proposal was last looked at. */
  readonly proposedAt?: Date;
  /** When offers were made. From then on nobody joins or leaves. */
  readonly offeredAt?: Date;
}

/** `to-come`: nobody joins yet. `open`: people join. `gathered`: nobody joins any more. `offered`: offers were made. */
export const roundStates = ['to-come', 'open', 'gathered', 'offered'] as const;

export type RoundState = (typeof roundStates)[number];

export function stateOfRound({ opensAt, closesAt, offeredAt }: MatchRound, at: Date): RoundState {
  if (offeredAt !== undefined) return 'offered';
  if (at < opensAt) return 'to-come';
  return at < closesAt ? 'open' : 'gathered';
}
