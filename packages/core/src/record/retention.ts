import type { InfoCategory } from '../consent/info-category.js';
import { daysAfter } from '../kernel/days.js';
import type { Membership } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';

/**
 * How long an organization keeps what it wrote down itself, from what moment on, and what says so. Without a term it
 * keeps nothing longer than the person: an erasure destroys it at once (domain §6.3).
 */
export interface RetentionTerm {
  readonly organization: OrganizationId;
  readonly category: InfoCategory;
  /** Days after the person left, whichever way they did. */
  readonly days: number;
  /** The law, contract or decision it rests on, in the organization's words. Shown to the person. */
  readonly basis: string;
  readonly from: Date;
}

/** What every organization decided about how long it keeps things. */
export interface RetentionTerms {
  /** Of organizations one belongs to, or once did; in a forget scope, of all of them. */
  of(organization: OrganizationId): Promise<readonly RetentionTerm[]>;
  /** In a forget scope: every organization that has a term. */
  organizations(): Promise<readonly OrganizationId[]>;
  /** From now on this term holds for its category. */
  keep(term: RetentionTerm): Promise<void>;
}

/** The term for a category, if there is one. */
export function termFor(terms: readonly RetentionTerm[], category: InfoCategory): RetentionTerm | undefined {
  return terms.find((term) => term.category === category);
}

/** Whether what was kept about a member is over its time: they left, and the days since are more than the term says. */
export function isPast({ days }: RetentionTerm, { until }: Pick<Membership, 'until'>, at: Date): boolean {
  return until !== undefined && daysAfter(until, days) <= at;
}
