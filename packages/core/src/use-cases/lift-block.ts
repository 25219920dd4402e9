import type { SelfScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isSameBlock } from '../presence/blocks.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import type { BlockPerson } from './block.js';
import { blockEvent } from './block-event.js';
import type { NotFound } from './refusals.js';

export type LiftBlock = BlockPerson;
export type LiftBlockRefusal = NotFound;

/** Lets someone be found and met again, as far as this is the name they were kept away under. What ended stays ended. */
export async function liftBlock(
  work: Work,
  self: SelfScope,
  command: LiftBlock,
  occasion: Occasion,
): Promise<Result<Outcome, LiftBlockRefusal>> {
  const { organization, person: membership } = command;
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async ({ memberships, blocks }): Promise<Result<Outcome, LiftBlockRefusal>> => {
      const blocked = (await memberships.find(organization, membership))?.value.person;
      if (blocked === self.actor) return err({ kind: 'NotFound', path: ['person'] });
      if (blocked === undefined) return ok({});
      const block = { person: self.actor, blocked, organization };
      const before = await blocks.setBy(self.actor);
      if (before.some((one) => isSameBlock(one, block)))
        await blocks.lift(block, [blockEvent('BlockLifted', block, occasion)]);
      return ok({});
    },
  );
}
