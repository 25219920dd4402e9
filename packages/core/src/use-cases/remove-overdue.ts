import { forgetScope, importScope, selfScope } from '../access/scope.js';
import { type HeldErasure, heldErasure } from '../work/held-erasure.js';
import type { Work } from '../work/work.js';
import { destroyNow } from './destroy-due.js';

/**
 * Destroys what organizations kept of people who are gone, once the term they named is over. It was kept about people
 * without a name; they are erased as anybody is, and with them goes what their words were sealed with. Answers how many
 * entries it was. Cut off, whoever is left is due, and destroyed with the others.
 */
export async function removeOverdue(work: Work, at: Date, isHeld: HeldErasure = heldErasure): Promise<number> {
  let removed = 0;
  for (const organization of await work(forgetScope(), ({ retentionTerms }) => retentionTerms.organizations())) {
    const over = await work(importScope(organization), ({ importedEntries }) =>
      importedEntries.pastTerm(organization, at),
    );
    for (const nameless of new Set(over)) {
      await work(selfScope(nameless), ({ erasures }) => erasures.ask({ person: nameless, askedAt: at, dueAt: at }));
      const became = await destroyNow(work, nameless, at, isHeld);
      if (became === 'destroyed') removed += over.filter((one) => one === nameless).length;
    }
  }
  return removed;
}
