import { actIn } from '../access/act-in.js';
import type { ActingScope, SelfScope } from '../access/scope.js';
import type { Kept } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import type { Membership } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Ports } from '../work/ports.js';
import type { Work } from '../work/work.js';
import type { NotFound } from './refusals.js';

/**
 * Does something as a member of one organization: decided from one's own memberships, then decided again inside the
 * acting transaction, with the membership locked, so that a membership ended meanwhile ends the act too. Whoever took
 * themselves out acts nowhere. `update` lets
 * one such act follow the other: what counts something of this member's, such as the places they have, asks for it.
 */
export async function asMember<Value, Refusal>(
  work: Work,
  self: SelfScope,
  organization: OrganizationId,
  purpose: ActingScope['purpose'],
  at: Date,
  task: (ports: Ports, membership: Kept<Membership>) => Promise<Result<Value, Refusal>>,
  lock: 'share' | 'update' = 'share',
): Promise<Result<Value, Refusal | NotFound>> {
  const mine = await work(self, async ({ memberships, erasures }) =>
    (await erasures.of(self.actor)) ? [] : memberships.of(self.actor),
  );
  const scope = actIn(
    self,
    mine.map(({ value }) => value),
    organization,
    purpose,
    at,
  );
  if (!scope.ok) return err({ kind: 'NotFound' });
  return work(scope.value, async (ports): Promise<Result<Value, Refusal | NotFound>> => {
    const membership = await ports.memberships.ofPerson(organization, self.actor, lock);
    if (!membership || !actIn(self, [membership.value], organization, purpose, at).ok) return err({ kind: 'NotFound' });
    return task(ports, membership);
  });
}
