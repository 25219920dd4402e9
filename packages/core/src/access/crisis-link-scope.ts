import type { SystemScope } from './scope.js';

/**
 * For whoever presents a crisis link, who is nobody here: sees that link, and while it opens anything, the sections it
 * names. Whether their passphrase fits, the decision asks; the database cannot.
 */
export function crisisLinkScope(digest: string): SystemScope {
  return { purpose: 'crisis-link', digest } as SystemScope;
}
