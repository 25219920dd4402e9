import type { SelfScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { ImportedEntry, ImportedEntryId } from '../profile/imported-entry.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { happened } from './happened.js';
import { ownMembership } from './own-membership.js';
import { refreshPresence } from './refresh-presences.js';
import type { NotFound } from './refusals.js';

/** An entry an organization keeps about the person who is signed in. */
export interface OwnEntry {
  readonly organization: OrganizationId;
  readonly entry: ImportedEntryId;
}

/** Someone decides about an entry on themselves; what others see follows in the same transaction. The same entry: nothing is kept. */
export async function keepEntry(
  work: Work,
  self: SelfScope,
  { organization, entry: id }: OwnEntry,
  kind: 'EntryConfirmed' | 'EntryWithdrawn',
  decide: (entry: ImportedEntry) => ImportedEntry,
  occasion: Occasion,
): Promise<Result<Outcome, NotFound>> {
  return work(self, async (ports): Promise<Result<Outcome, NotFound>> => {
    const membership = await ownMembership(ports, self, organization, occasion.at);
    const profile = await ports.profiles.find(self.actor);
    const before = (await ports.importedEntries.about(organization, self.actor)).find((one) => one.id === id);
    if (!membership || !profile || !before) return err({ kind: 'NotFound', path: ['entry'] });
    const entry = decide(before);
    if (entry !== before) {
      const codes = { dimension: entry.dimension, uses: entry.agreements.map(({ use }) => use) };
      const fact = {
        owner: { organization },
        aggregate: 'imported-entry',
        aggregateId: id,
        version: 1,
        kind,
        codes,
      } as const;
      await ports.importedEntries.keep(entry, [happened(occasion, self.actor, fact)]);
      await refreshPresence(ports, profile.value, membership, occasion.at);
    }
    return ok({ entry: globalId('entry', organization, id) });
  });
}
