import type { ConnectionId } from '../connection/connection.js';
import type { PersonId } from '../person/person-id.js';
import type { CrisisPlan, CrisisSupporter } from './crisis-plan.js';

/** How the owner stands to the people in their plan now: read where it is decided, never kept. */
export interface CrisisAround {
  /** The owner's connections that are live. */
  readonly live: readonly ConnectionId[];
  /** Whoever the owner and they keep apart, whoever set it; and whoever oversees the owner. */
  readonly apart: readonly PersonId[];
}

/** Those whom a crisis plan names, and no word of it: all that its clock has need of. */
export type CrisisCircle = Pick<CrisisPlan, 'supporters'>;

/** What a crisis plan cannot become active without (domain §4.1, invariant 6). */
export const crisisMissing = ['criterion', 'supporter', 'ending'] as const;

export type CrisisMissing = (typeof crisisMissing)[number];

/** Why somebody could not be reached. Kept away, by whomever, and not connected any more read the same. */
export type OutOfReachBecause = 'not-answered' | 'declined' | 'stepped-back' | 'not-connected';

export interface OutOfReach {
  readonly supporter: CrisisSupporter;
  readonly because: OutOfReachBecause;
}

/** Accepted, still connected on that very connection, and not kept away: then they are there for the owner. */
export function isThere({ person, connection, standing }: CrisisSupporter, { live, apart }: CrisisAround): boolean {
  return standing === 'accepted' && live.includes(connection) && !apart.includes(person);
}

/** Those who are there now, in the order in which they are asked. */
export function thoseThere({ supporters }: CrisisCircle, around: CrisisAround): readonly CrisisSupporter[] {
  return supporters.filter((one) => isThere(one, around));
}

/** As they stand, and nothing else: whoever was parted from the owner dropped out when that happened. The clock goes by it. */
export function asTheyStand({ supporters }: CrisisCircle): CrisisAround {
  return { live: supporters.map(({ connection }) => connection), apart: [] };
}

export function supporterNamed({ supporters }: CrisisCircle, person: PersonId): CrisisSupporter | undefined {
  return supporters.find((one) => one.person === person);
}

/** Who could not be reached if it came to it now, and why: for the owner, before anything happens. */
export function outOfReach({ supporters }: CrisisPlan, around: CrisisAround): readonly OutOfReach[] {
  return supporters
    .filter((one) => !isThere(one, around))
    .map((supporter) => ({ supporter, because: because(supporter) }));
}

function because({ standing }: CrisisSupporter): OutOfReachBecause {
  switch (standing) {
    case 'asked':
      return 'not-answered';
    case 'declined':
    case 'stepped-back':
      return standing;
    case 'accepted':
    case 'dropped-out':
      return 'not-connected';
  }
}

/** What is missing, in this order; nothing: it can become active. */
export function missingIn(plan: CrisisPlan, around: CrisisAround): readonly CrisisMissing[] {
  const there: { readonly [One in CrisisMissing]: boolean } = {
    criterion: plan.criteria.length > 0,
    supporter: thoseThere(plan, around).length > 0,
    ending: plan.ending !== undefined,
  };
  return crisisMissing.filter((one) => !there[one]);
}
