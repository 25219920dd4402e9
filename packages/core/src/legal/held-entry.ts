import { categoryOfDimension } from '../consent/info-category.js';
import type { ImportedEntry } from '../profile/imported-entry.js';
import { isSuspended, type LegalHold } from './legal-hold.js';

/**
 * Whether a hold names this entry: all that the organization wrote about the person (`organization-entries`), or what it
 * wrote of that kind.
 */
export function isEntryHeld(
  holds: readonly LegalHold[],
  { organization, person, dimension }: Pick<ImportedEntry, 'organization' | 'person' | 'dimension'>,
  at: Date,
): boolean {
  return (['organization-entries', categoryOfDimension(dimension)] as const).some((category) =>
    isSuspended(holds, { organization, person, category }, at),
  );
}
