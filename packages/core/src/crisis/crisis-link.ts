import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { SectionId } from '../plan/plan.js';
import type { CrisisPlanId } from './crisis-plan.js';

export type CrisisLinkId = Brand<string, 'CrisisLinkId'>;

export function parseCrisisLinkId(input: string): Result<CrisisLinkId, MalformedId> {
  return parseId('CrisisLinkId', input);
}

/** When a link opens anything: as its owner expressly chose. */
export const crisisLinkTimes = ['during-a-crisis', 'at-any-time'] as const;

export type CrisisLinkTime = (typeof crisisLinkTimes)[number];

/**
 * For somebody without an account: who has the link and knows the passphrase reads exactly these sections, until the
 * owner takes it back. Neither the link's secret nor the passphrase is in it.
 */
export interface CrisisLink {
  readonly id: CrisisLinkId;
  readonly owner: PersonId;
  readonly crisis: CrisisPlanId;
  /** Whom it is for, in the owner's words, and the language they are in (BCP 47). */
  readonly whom: string;
  readonly language: string;
  readonly sections: readonly SectionId[];
  readonly opens: CrisisLinkTime;
  readonly madeAt: Date;
  /** From this instant on it opens nothing. */
  readonly until: Date;
  /** Of the link's secret. */
  readonly digest: string;
  /** What a passphrase is checked against; whoever made it can read it, and nobody else. */
  readonly lock: string;
  /** When a passphrase was wrong, as far as it still counts. */
  readonly wrong: readonly Date[];
  /** When it last opened something. */
  readonly openedAt?: Date;
  readonly revokedAt?: Date;
}

export const mostCrisisLinks = 10;
/** Whom it is for is at most this long, in UTF-16 code units. */
export const longestLinkWords = 200;
export const longestLinkDays = 400;
/** So many wrong passphrases within an hour lock a link, until the first of them is an hour old. */
export const mostWrongPassphrases = 5;

/** Neither taken back nor past its end. */
export function isLiveLink({ revokedAt, until }: Pick<CrisisLink, 'revokedAt' | 'until'>, at: Date): boolean {
  return revokedAt === undefined && at < until;
}

/** The wrong passphrases that still count. */
export function wrongWithinTheHour({ wrong }: Pick<CrisisLink, 'wrong'>, at: Date): readonly Date[] {
  return wrong.filter((one) => at.getTime() - one.getTime() < 3_600_000);
}

/** How a link stands, to its owner alone. `live`: it opens what it says, when it says. */
export const crisisLinkStates = ['live', 'locked', 'past', 'revoked'] as const;

export type CrisisLinkState = (typeof crisisLinkStates)[number];

export function stateOfLink(link: CrisisLink, at: Date): CrisisLinkState {
  if (link.revokedAt) return 'revoked';
  if (!isLiveLink(link, at)) return 'past';
  return isLockedLink(link, at) ? 'locked' : 'live';
}

export function isLockedLink(link: Pick<CrisisLink, 'wrong'>, at: Date): boolean {
  return wrongWithinTheHour(link, at).length >= mostWrongPassphrases;
}
