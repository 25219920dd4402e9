import type { SelfScope } from '../access/scope.js';
import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { Membership } from '../organization/membership.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** Keeps a membership an administrator changed, with what happened to it. */
export function keepMember(
  { memberships }: Ports,
  self: SelfScope,
  changed: Kept<Membership>,
  fact: Pick<DomainEvent, 'kind' | 'codes'>,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  const { id, organization } = changed.value;
  return memberships.keep(changed, [
    happened(occasion, self.actor, {
      owner: { organization },
      aggregate: 'membership',
      aggregateId: id,
      version: changed.version + 1,
      ...fact,
    }),
  ]);
}
