import { forgetScope, importScope } from '../access/scope.js';
import type { Work } from '../work/work.js';

/** Destroys what organizations kept of people who are gone, once the term they named is over. Answers how much it was. */
export async function removeOverdue(work: Work, at: Date): Promise<number> {
  let removed = 0;
  for (const organization of await work(forgetScope(), ({ retentionTerms }) => retentionTerms.organizations()))
    removed += await work(importScope(organization), ({ importedEntries }) =>
      importedEntries.removeRetained(organization, at),
    );
  return removed;
}
