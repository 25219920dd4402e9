import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { type Block, isSameBlock } from '../presence/blocks.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { blockEvent } from './block-event.js';
import { partHere } from './part-here.js';
import type { NotFound } from './refusals.js';

export interface BlockPerson {
  readonly organization: OrganizationId;
  readonly person: MembershipId;
}

export type BlockPersonRefusal = NotFound | ChangedMeanwhile;

/** Keeps someone away, silently and at once. Someone who is not there is answered the same. */
export async function block(
  work: Work,
  self: SelfScope,
  command: BlockPerson,
  occasion: Occasion,
): Promise<Result<Outcome, BlockPersonRefusal>> {
  const { organization, person: membership } = command;
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, BlockPersonRefusal>> => {
      const blocked = (await ports.memberships.find(organization, membership))?.value.person;
      if (blocked === self.actor) return err({ kind: 'NotFound', path: ['person'] });
      if (blocked === undefined) return ok({});
      await setBlock(ports, { person: self.actor, blocked, organization, at: occasion.at }, occasion);
      const parted = await partHere(ports, self, organization, blocked, occasion);
      return parted.ok ? ok({}) : parted;
    },
  );
}

async function setBlock({ blocks }: Ports, block: Block, occasion: Occasion): Promise<void> {
  const before = await blocks.setBy(block.person);
  if (before.some((one) => isSameBlock(one, block))) return;
  await blocks.set(block, [blockEvent('PersonBlocked', block, occasion)]);
}
