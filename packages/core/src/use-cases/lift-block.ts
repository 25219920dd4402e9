import type { SelfScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import type { BlockPerson } from './block.js';
import { blockEvent } from './block-event.js';
import type { NotFound } from './refusals.js';

export type LiftBlock = BlockPerson;
export type LiftBlockRefusal = NotFound;

/** Lets someone be found and met again. What ended stays ended. */
export async function liftBlock(work: Work, self: SelfScope, command: LiftBlock, occasion: Occasion): Promise<Result<Outcome, LiftBlockRefusal>> {
  const { organization, person: membership } = command;
  return asMember(work, self, organization, 'support', occasion.at, async ({ memberships, blocks }): Promise<Result<Outcome, LiftBlockRefusal>> => {
    const blocked = (await memberships.find(organization, membership))?.value.person;
    if (blocked === self.actor) return err({ kind: 'NotFound', path: ['person'] });
    const before = await blocks.setBy(self.actor);
    if (blocked === undefined || !before.some((one) => one.blocked === blocked)) return ok({});
    await blocks.lift(self.actor, blocked, [blockEvent('BlockLifted', self.actor, blocked, occasion)]);
    return ok({});
  });
}
