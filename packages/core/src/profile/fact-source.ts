import type { ImportedEntry } from './imported-entry.js';
import type { Statement } from './statement.js';

/** Where a fact about a person comes from: `self`, they said it; `imported`, an organization's own file says it. */
export type FactSource = 'self' | 'imported';

export function sourceOf(fact: Statement | ImportedEntry): FactSource {
  return 'externalId' in fact ? 'imported' : 'self';
}
