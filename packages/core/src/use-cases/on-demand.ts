import { actIn } from '../access/act-in.js';
import { decideDemandRead } from '../access/decide-demand.js';
import type { SelfScope } from '../access/scope.js';
import type { Kept } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import type { LegalDemand, LegalDemandId } from '../legal/legal-demand.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Ports } from '../work/ports.js';
import type { Work } from '../work/work.js';
import type { NotFound } from './refusals.js';

/** A demand, named by whoever administers the organization it came to. */
export interface OnDemand {
  readonly organization: OrganizationId;
  readonly demand: LegalDemandId;
}

/** Does something to a demand, as somebody who administers there and whom it is not about; to anyone else there is none. */
export async function onDemand<Value, Refusal>(
  work: Work,
  self: SelfScope,
  { organization, demand: id }: OnDemand,
  at: Date,
  task: (ports: Ports, demand: Kept<LegalDemand>) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotFound>> {
  const mine = (await work(self, ({ memberships }) => memberships.of(self.actor))).map(({ value }) => value);
  const scope = actIn(self, mine, organization, 'administer', at);
  if (!scope.ok) return err({ kind: 'NotFound' });
  return work(scope.value, async (ports): Promise<Result<Value, Refusal | NotFound>> => {
    await ports.memberships.inTurn(organization);
    const everyone = await ports.memberships.everyone(organization);
    const own = everyone.map(({ value }) => value).filter(({ person }) => person === self.actor);
    const kept = await ports.legalDemands.find(organization, id, 'update');
    const reads = kept && decideDemandRead(kept.value, { reader: self.actor, own, at }).basis === 'administrator';
    return kept && reads ? task(ports, kept) : err({ kind: 'NotFound', path: ['demand'] });
  });
}
