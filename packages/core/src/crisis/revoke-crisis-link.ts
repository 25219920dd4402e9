import type { CrisisLink } from './crisis-link.js';

/** The owner takes a link back: it opens nothing from here on. Nothing, if it was taken back already. */
export function revokeCrisisLink(link: CrisisLink, { at }: { readonly at: Date }): CrisisLink | undefined {
  return link.revokedAt === undefined ? { ...link, revokedAt: at } : undefined;
}
