import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { ConcernRecipientId, RecipientStanding } from './recipient.js';

export type ConcernId = Brand<string, 'ConcernId'>;

export function parseConcernId(input: string): Result<ConcernId, MalformedId> {
  return parseId('ConcernId', input);
}

/** A concern is at most this long, in UTF-16 code units: what happened, and no more than the recipient needs. */
export const longestConcern = 4000;

/** The words it is closed with are at most this long. */
export const longestClosing = 2000;

/**
 * - `prepared`: for a recipient outside; the reporter hands it over themselves, and this software sends nothing. -
 * `received`: it lies before a recipient inside. - `looked-at`: they read it. - `closed`: with words to the reporter.
 */
export const concernStates = ['prepared', 'received', 'looked-at', 'closed'] as const;

export type ConcernState = (typeof concernStates)[number];

/** Something somebody is worried about, told to one recipient they picked. Read by these two and nobody else. */
export interface Concern {
  readonly id: ConcernId;
  readonly organization: OrganizationId;
  readonly reporter: PersonId;
  /** Whom it is about, if anyone; they never read it, whatever they are here. */
  readonly about?: MembershipId;
  /** As they were when it was reported. */
  readonly recipient: ConcernRecipientThen;
  readonly words: string;
  readonly state: ConcernState;
  /** What the recipient wrote to the reporter at the end. */
  readonly closing?: string;
  readonly at: Date;
  readonly lookedAtAt?: Date;
  readonly closedAt?: Date;
}

export interface ConcernRecipientThen {
  readonly id: ConcernRecipientId;
  readonly standing: RecipientStanding;
  /** Of a recipient inside. */
  readonly member?: MembershipId;
  readonly name: string;
  readonly reach: string;
}
