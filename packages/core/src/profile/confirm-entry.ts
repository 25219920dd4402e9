import type { Use } from '../dimension/dimension.js';
import type { ImportedEntry, RecordedAgreement } from './imported-entry.js';
import type { Audience } from './statement.js';

/** What a person agrees an organization's entry about them may be used for. */
export interface UseConfirmed {
  readonly use: Use;
  readonly audience?: Audience;
}

/**
 * A person confirms what an organization wrote down about them, for these uses and no others: what a file recorded
 * before gives way to what they say themselves. An entry they took back comes back; one they confirmed just so is the same.
 */
export function confirmEntryFor(entry: ImportedEntry, uses: readonly UseConfirmed[], at: Date): ImportedEntry {
  const agreed = [...agreements(uses, at).values()];
  const { withdrawnAt, ...awake } = entry;
  return withdrawnAt === undefined && isAgreedAlready(agreed, entry.agreements)
    ? entry
    : { ...awake, agreements: agreed };
}

function isAgreedAlready(agreed: readonly RecordedAgreement[], before: readonly RecordedAgreement[]): boolean {
  const isThere = ({ use, audience }: RecordedAgreement): boolean =>
    before.some((one) => one.how === 'confirmed' && one.use === use && one.audience === audience);
  return agreed.length === before.length && agreed.every(isThere);
}

/** One agreement per use; to be shown without saying to whom is to be shown to one's connections. */
function agreements(uses: readonly UseConfirmed[], on: Date): ReadonlyMap<Use, RecordedAgreement> {
  const agreed = new Map<Use, RecordedAgreement>();
  for (const { use, audience = 'connections' } of uses) {
    const narrower = agreed.get(use)?.audience === 'connections' ? 'connections' : audience;
    agreed.set(use, { use, ...(use === 'display' && { audience: narrower }), how: 'confirmed', on });
  }
  return agreed;
}

/** A person takes back what an organization wrote down about them: it sleeps, whatever later files say. */
export function withdrawEntryFor(entry: ImportedEntry, at: Date): ImportedEntry {
  return entry.withdrawnAt === undefined ? { ...entry, withdrawnAt: at } : entry;
}
