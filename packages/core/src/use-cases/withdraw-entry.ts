import type { SelfScope } from '../access/scope.js';
import type { Result } from '../kernel/result.js';
import { withdrawEntryFor } from '../profile/confirm-entry.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { keepEntry, type OwnEntry } from './keep-entry.js';
import type { NotFound } from './refusals.js';

/** Someone takes back what an organization wrote down about them: it sleeps from now on, whatever later files say. */
export async function withdrawEntry(
  work: Work,
  self: SelfScope,
  own: OwnEntry,
  occasion: Occasion,
): Promise<Result<Outcome, NotFound>> {
  return keepEntry(work, self, own, 'EntryWithdrawn', (entry) => withdrawEntryFor(entry, occasion.at), occasion);
}
