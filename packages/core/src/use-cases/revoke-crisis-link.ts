import type { SelfScope } from '../access/scope.js';
import type { CrisisLinkId } from '../crisis/crisis-link.js';
import { revokeCrisisLink as revoke } from '../crisis/revoke-crisis-link.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { linkEvent } from './crisis-link-event.js';
import { type OnCrisis, onOwnCrisis } from './on-crisis.js';
import type { NotFound } from './refusals.js';

export interface RevokeCrisisLink extends OnCrisis {
  readonly link: CrisisLinkId;
}

export type RevokeCrisisLinkRefusal = NotFound;

/** The owner takes a link back: it opens nothing from here on, to nobody. Taken back before: nothing happens. */
export function revokeCrisisLink(
  work: Work,
  self: SelfScope,
  { crisis, link: id }: RevokeCrisisLink,
  occasion: Occasion,
): Promise<Result<Outcome, RevokeCrisisLinkRefusal>> {
  return onOwnCrisis<NotFound>(work, self, { crisis }, occasion, async ({ crisisLinks }, { plan }) => {
    const link = await crisisLinks.find(self.actor, id, 'update');
    if (link?.crisis !== plan.value.id) return err({ kind: 'NotFound', path: ['link'] });
    const revoked = revoke(link, occasion);
    if (revoked) await crisisLinks.keepRevoked(revoked, [linkEvent(revoked, 'CrisisLinkRevoked', occasion)]);
    return ok(undefined);
  });
}
