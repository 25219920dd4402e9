import { decideDemand } from './decide-demand.js';
import { undetermined } from '../consent/compliance-profile.js';
import { categoryOfDimension } from '../consent/info-category.js';
import type { PersonId } from '../person/person-id.js';
import type { ImportedEntry } from '../profile/imported-entry.js';
import type { LegalDemand, ReleasedItem } from '../legal/legal-demand.js';

/** One entry that goes out, and how it is logged. */
export interface Releasable {
  readonly entry: ImportedEntry;
  readonly item: ReleasedItem;
}

/**
 * Of an organization's entries about a person, those a demand gets, each decided on its own. Nobody has determined what
 * part 2 is to this organization, so it is as strict as a program.
 */
export function releasable(
  entries: readonly ImportedEntry[],
  demand: LegalDemand,
  { by, at }: { readonly by: PersonId; readonly at: Date },
): readonly Releasable[] {
  return entries.flatMap((entry): readonly Releasable[] => {
    const category = categoryOfDimension(entry.dimension);
    const { effect } = decideDemand({
      reader: { person: by, roles: ['administrator'] },
      demand,
      category,
      thing: entry.id,
      consents: [],
      profile: undetermined,
      at,
    });
    if (effect === 'deny' || entry.person !== demand.person || entry.organization !== demand.organization) return [];
    return [{ entry, item: { kind: 'imported-entry', thing: entry.id, category, ground: 'order' } }];
  });
}
