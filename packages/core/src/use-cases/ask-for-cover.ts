import type { SelfScope } from '../access/scope.js';
import { askForCover as ask, type TooManyCovers } from '../cover/ask-for-cover.js';
import { canCover, type NotSupporting } from '../cover/can-cover.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import type { AboutSomeone } from './about-someone.js';
import { asMember } from './as-member.js';
import { atPath } from '../kernel/at-path.js';
import { coverEvent } from './cover-event.js';
import type { NotFound } from './refusals.js';
import { seenHere } from './seen-here.js';

export type AskForCover = AboutSomeone;

/** Somebody who does not support there: `path` names them, or nothing where it is the one who asks. */
type NotSupportingAt = NotSupporting & { readonly path?: readonly string[] };

export type AskForCoverRefusal = NotFound | NotSupportingAt | TooManyCovers;

/**
 * A supporter asks another one to step in for the people they support, should they leave. The other one is told who
 * asks, and nothing of anybody who is supported.
 */
export async function askForCover(
  work: Work,
  self: SelfScope,
  { organization, person }: AskForCover,
  occasion: Occasion,
): Promise<Result<Outcome, AskForCoverRefusal>> {
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports, { value: own }): Promise<Result<Outcome, AskForCoverRefusal>> => {
      if (!canCover(own, occasion.at)) return err({ kind: 'NotSupporting' });
      const seen = await seenHere(ports, self.actor, organization, person, occasion.at);
      if (!seen || seen.relation === 'self') return err({ kind: 'NotFound', path: ['person'] });
      const asked = await ports.covers.askedBy(self.actor);
      const decided = atPath(ask(own, seen.membership, { asked, at: occasion.at }), 'person');
      if (!decided.ok) return decided;
      if (decided.value)
        await ports.covers.ask(decided.value, [coverEvent('CoverAsked', self.actor, decided.value, occasion)]);
      return ok({});
    },
    // One after the other, so that there are never more than there can be.
    'update',
  );
}
