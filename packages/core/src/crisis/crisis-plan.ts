import type { ConnectionId } from '../connection/connection.js';
import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { PlanId, SectionId } from '../plan/plan.js';

export type CrisisPlanId = Brand<string, 'CrisisPlanId'>;
export type CriterionId = Brand<string, 'CriterionId'>;
export type NotToCallId = Brand<string, 'NotToCallId'>;

export function parseCrisisPlanId(input: string): Result<CrisisPlanId, MalformedId> {
  return parseId('CrisisPlanId', input);
}

export function parseCriterionId(input: string): Result<CriterionId, MalformedId> {
  return parseId('CriterionId', input);
}

export function parseNotToCallId(input: string): Result<NotToCallId, MalformedId> {
  return parseId('NotToCallId', input);
}

/**
 * What somebody wrote down, while well, for when they are not: how others can tell, who is to be there, what they may
 * read, and when it is over (domain §4.1, invariants 6–8). Its owner's alone to write. Whom the software asks is whom
 * the owner named; there is nobody else in it to ask.
 */
export interface CrisisPlan {
  readonly id: CrisisPlanId;
  readonly owner: PersonId;
  /** Whose sections it may open. */
  readonly plan: PlanId;
  readonly draftedAt: Date;
  /** How others can tell, in the owner's words. */
  readonly criteria: readonly Written<CriterionId>[];
  /** Who is not to be called, in the owner's words. */
  readonly notToCall: readonly Written<NotToCallId>[];
  /** In the order in which they are asked. */
  readonly supporters: readonly CrisisSupporter[];
  /** So many supporters must agree that it has come to this. */
  readonly needed: number;
  /** When it is over, whatever anybody does. Absent until the owner wrote it. */
  readonly ending?: OwnersRule;
  /** Exactly these sections are opened, as long as they are in the plan. */
  readonly opens: readonly SectionId[];
  /** The owner expressly wrote that “I'm all right” closes later. Absent: it closes at once. */
  readonly allRightLater?: OwnersRule;
}

/** The owner's words, kept verbatim, with the language they are in (BCP 47). */
export interface Written<Id extends string> {
  readonly id: Id;
  readonly words: string;
  readonly language: string;
  readonly writtenAt: Date;
}

/** A span, in minutes, and what the owner says about it. */
export interface OwnersRule {
  readonly minutes: number;
  readonly words: string;
  readonly language: string;
}

/** Somebody the owner wants there, on the connection they are known by. */
export interface CrisisSupporter {
  readonly person: PersonId;
  readonly organization: OrganizationId;
  readonly connection: ConnectionId;
  /** How long they have, once asked, until the next one is asked. */
  readonly minutes: number;
  readonly standing: CrisisStanding;
  readonly askedAt: Date;
  readonly answeredAt?: Date;
}

/**
 * `asked`: has not answered. `accepted`, `declined`: their answer. `stepped-back`: accepted, and took it back.
 * `dropped-out`: the two are not connected any more, or one keeps the other away.
 */
export const crisisStandings = ['asked', 'accepted', 'declined', 'stepped-back', 'dropped-out'] as const;

export type CrisisStanding = (typeof crisisStandings)[number];

export const mostCriteria = 20;
export const mostNotToCall = 20;
export const mostCrisisSupporters = 10;
/** Words of a crisis plan are at most this long, in UTF-16 code units. */
export const longestCrisisWords = 4_000;

/** What can be chosen, in minutes or in people; both ends included. */
export const crisisRanges: {
  readonly [What in 'needed' | 'answer' | 'ending' | 'allRight']: { readonly least: number; readonly most: number };
} = {
  needed: { least: 1, most: mostCrisisSupporters },
  /** How long somebody asked has to answer. */
  answer: { least: 1, most: 1_440 },
  /** How long it is active at most: fourteen days. */
  ending: { least: 15, most: 20_160 },
  /** How long after “I'm all right” it closes, where the owner wrote so: three days. */
  allRight: { least: 1, most: 4_320 },
};

/** What supporters said counts together for a day; what was said earlier is over. */
export const gatheringMinutes = 1_440;

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
