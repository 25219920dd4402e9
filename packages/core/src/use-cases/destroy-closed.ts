import { forgetScope, importScope, selfScope } from '../access/scope.js';
import { isEntryHeld } from '../legal/held-entry.js';
import type { Membership } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { isPast, termFor } from '../record/retention.js';
import type { Ports } from '../work/ports.js';
import type { Work } from '../work/work.js';

/** What became of what closed organizations kept. Numbers only. */
export interface ClosedDestroyed {
  /** Entries about people who took their place once. */
  readonly entries: number;
  /** People nobody ever signed in as: everything about them is due now, and destroyed as any other erasure is. */
  readonly people: number;
}

/**
 * Once an organization has closed, what its lists say of people is destroyed, unless a term it named or a hold of the law
 * keeps it (42 CFR 2.19). Whoever never took their place goes with it; what the others said themselves stays theirs.
 */
export async function destroyClosed(work: Work, at: Date): Promise<ClosedDestroyed> {
  const counts = { entries: 0, people: 0 };
  for (const organization of await work(forgetScope(), ({ organizations }) => organizations.closed(at))) {
    const members = await work(importScope(organization), ({ memberships }) => memberships.everyone(organization));
    for (const { value } of members) if (await isDueWhole(work, value, at)) counts.people += 1;
    counts.entries += await work(importScope(organization), (ports) => destroyEntries(ports, organization, at));
  }
  return counts;
}

/** Asks for the erasure of somebody no one ever was: they have a place in one list, and nothing of their own. */
function isDueWhole(work: Work, { person, takenAt }: Membership, at: Date): Promise<boolean> {
  return work(selfScope(person), async ({ profiles, memberships, erasures }) => {
    const isSomebody = takenAt !== undefined || (await profiles.find(person)) !== undefined;
    if (isSomebody || (await memberships.of(person)).length > 1 || (await erasures.of(person))) return false;
    await erasures.ask({ person, askedAt: at, dueAt: at });
    return true;
  });
}

async function destroyEntries(
  { memberships, importedEntries, retentionTerms, legalHolds }: Ports,
  organization: OrganizationId,
  at: Date,
): Promise<number> {
  const term = termFor(await retentionTerms.of(organization), 'organization-entries');
  let destroyed = 0;
  for (const { value } of await memberships.everyone(organization)) {
    if (term && !isPast(term, value, at)) continue;
    const holds = await legalHolds.heldFor(value.person);
    const entries = await importedEntries.about(organization, value.person);
    const over = entries.filter((entry) => !isEntryHeld(holds, entry, at));
    if (over.length > 0)
      await importedEntries.remove(
        organization,
        over.map(({ id }) => id),
      );
    destroyed += over.length;
  }
  return destroyed;
}
