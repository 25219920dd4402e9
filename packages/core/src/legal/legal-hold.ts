import type { InfoCategory } from '../consent/info-category.js';
import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { NonEmptyArray } from '../kernel/non-empty.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { LegalBar } from './legal-bar.js';

export type LegalHoldId = Brand<string, 'LegalHoldId'>;

export function parseLegalHoldId(input: string): Result<LegalHoldId, MalformedId> {
  return parseId('LegalHoldId', input);
}

/**
 * What one organization holds about one person in these categories may not be destroyed, though erasure was asked for
 * or its time has passed. It opens nothing to anybody, hides nothing less, and reaches nothing but what it names.
 */
export interface LegalHold {
  readonly id: LegalHoldId;
  readonly organization: OrganizationId;
  readonly person: PersonId;
  readonly categories: NonEmptyArray<InfoCategory>;
  readonly begunAt: Date;
  readonly begunBy: PersonId;
  /** The day it ends by itself; without one it holds until somebody ends it. */
  readonly until?: Date;
  readonly endedAt?: Date;
  readonly bar?: LegalBar;
}

/** From the first instant on, and no longer from the last. */
export function isHeld({ begunAt, until, endedAt }: Omit<LegalHold, 'id'>, at: Date): boolean {
  return begunAt <= at && (until === undefined || at < until) && (endedAt === undefined || at < endedAt);
}

/** Whether something of this category, kept by this organization about this person, may not be destroyed now. */
export function isSuspended(
  holds: readonly LegalHold[],
  what: { readonly organization: OrganizationId; readonly person: PersonId; readonly category: InfoCategory },
  at: Date,
): boolean {
  return holds.some(
    (hold) =>
      hold.organization === what.organization &&
      hold.person === what.person &&
      hold.categories.includes(what.category) &&
      isHeld(hold, at),
  );
}
