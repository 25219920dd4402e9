import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';

export type ConsentId = Brand<string, 'ConsentId'>;

export function parseConsentId(input: string): Result<ConsentId, MalformedId> {
  return parseId('ConsentId', input);
}

/**
 * One person let one other person see one thing. It names the thing by its id; the thing itself says nothing about
 * who may see it. (Consent to match and to display stands with each statement, as its uses.)
 */
export interface Consent {
  readonly id: ConsentId;
  readonly person: PersonId;
  readonly recipient: PersonId;
  readonly subject: ConsentSubject;
  readonly givenAt: Date;
  readonly until?: Date;
  readonly withdrawnAt?: Date;
}

/** What can be shown on a connection, to the other one of it: a section of a plan, one thing on a roadmap, or a way to get in touch. */
export type ConsentSubject =
  | {
      readonly kind: 'plan-section';
      readonly plan: string;
      readonly section: string;
      readonly connection: string;
      /** What of it: the newest published version, or this one alone; absent: what is written in it, as it is written. */
      readonly follows?: 'latest' | number;
      /** Besides seeing it; absent: nothing. */
      readonly may?: 'suggest';
    }
  | { readonly kind: 'roadmap-item'; readonly item: string; readonly connection: string }
  | { readonly kind: 'contact'; readonly connection: string };

/** A withdrawal takes effect the instant it is made; an end, the instant it is reached. */
export function isInForce({ givenAt, until, withdrawnAt }: Consent, at: Date): boolean {
  return givenAt <= at && (until === undefined || at < until) && (withdrawnAt === undefined || at < withdrawnAt);
}
