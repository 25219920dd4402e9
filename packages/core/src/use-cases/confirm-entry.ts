import type { SelfScope } from '../access/scope.js';
import type { Result } from '../kernel/result.js';
import { confirmEntryFor, type UseConfirmed } from '../profile/confirm-entry.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { keepEntry, type OwnEntry } from './keep-entry.js';
import type { NotFound } from './refusals.js';

export interface ConfirmEntry extends OwnEntry {
  readonly uses: readonly UseConfirmed[];
}

/** Someone confirms what an organization wrote down about them, for the uses they name and no others. */
export async function confirmEntry(
  work: Work,
  self: SelfScope,
  { uses, ...own }: ConfirmEntry,
  occasion: Occasion,
): Promise<Result<Outcome, NotFound>> {
  return keepEntry(work, self, own, 'EntryConfirmed', (entry) => confirmEntryFor(entry, uses, occasion.at), occasion);
}
