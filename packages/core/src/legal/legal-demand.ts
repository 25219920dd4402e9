import type { InfoCategory } from '../consent/info-category.js';
import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { NonEmptyArray } from '../kernel/non-empty.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { DemandState } from './demand-steps.js';
import type { LegalBar } from './legal-bar.js';

export type LegalDemandId = Brand<string, 'LegalDemandId'>;

export function parseLegalDemandId(input: string): Result<LegalDemandId, MalformedId> {
  return parseId('LegalDemandId', input);
}

/**
 * What came, as counsel reads it. `part-2-order` is a court's order under 42 CFR part 2, subpart E; a `subpoena`, an
 * ordinary order or a warrant is none of those by itself (42 CFR 2.61(a)).
 */
export const demandTypes = [
  'subpoena',
  'part-2-order',
  'court-order',
  'search-warrant',
  'records-request',
  'preservation-request',
] as const;

export type DemandType = (typeof demandTypes)[number];

/** What is demanded, or what counsel found must be given: these categories, written down in this period. */
export interface DemandScope {
  readonly categories: NonEmptyArray<InfoCategory>;
  readonly from?: Date;
  readonly until?: Date;
}

/**
 * Somebody demands, by law, what an organization keeps about a person. Nothing is released by its being here: counsel
 * reads it, two people of the organization stand for the answer, and the answer is the least there can be.
 */
export interface LegalDemand {
  readonly id: LegalDemandId;
  readonly organization: OrganizationId;
  readonly person: PersonId;
  readonly type: DemandType;
  /** From whom: a court, an office, a firm, in the words of whoever recorded it. */
  readonly from: string;
  readonly asked: DemandScope;
  /** What is to be answered: what was asked, unless counsel narrowed it. Never more. */
  readonly scope: DemandScope;
  readonly receivedAt: Date;
  readonly deadline: Date;
  readonly recordedBy: PersonId;
  readonly state: DemandState;
  readonly review?: CounselReview;
  readonly bar?: LegalBar;
  readonly answer?: DemandAnswer;
}

export const reviewOutcomes = ['refuse', 'narrow', 'answer'] as const;

export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** What counsel found. Theirs and the organization's: the person is told the outcome, not the reasons. */
export interface CounselReview {
  /** Who read it, by the name people know. */
  readonly by: string;
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
  readonly at: Date;
}

/** What went out, item by item. */
export interface DemandAnswer {
  /** The second person, who is not the one who recorded the demand. */
  readonly approvedBy: PersonId;
  readonly at: Date;
  readonly items: readonly ReleasedItem[];
}

/** One thing that went out, and on what ground. */
export interface ReleasedItem {
  readonly kind: 'imported-entry' | 'membership';
  readonly thing: string;
  readonly category: InfoCategory;
  readonly ground: 'order' | 'consent';
  /** The person’s own consent, where that was the ground. */
  readonly consent?: string;
}

/** From whom, and by whom it was read, at most this long; reasons may be longer. In UTF-16 code units. */
export const longestDemandant = 300;
export const longestReasons = 10_000;
