import type { SelfScope } from '../access/scope.js';
import { agreeToCover as agree } from '../cover/agree-to-cover.js';
import type { NotSupporting } from '../cover/can-cover.js';
import { isSameCover } from '../cover/cover.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import type { AboutSomeone } from './about-someone.js';
import { asMember } from './as-member.js';
import { coverEvent } from './cover-event.js';
import type { NotFound } from './refusals.js';
import { seenHere } from './seen-here.js';

/** `person`: who asked. */
export type AgreeToCover = AboutSomeone;
export type AgreeToCoverRefusal = NotFound | NotSupporting;

/** Whoever was asked to step in says yes. Somebody who did not ask, or took it back, is as if they were not there. */
export async function agreeToCover(
  work: Work,
  self: SelfScope,
  { organization, person }: AgreeToCover,
  occasion: Occasion,
): Promise<Result<Outcome, AgreeToCoverRefusal>> {
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports, { value: own }): Promise<Result<Outcome, AgreeToCoverRefusal>> => {
      const seen = await seenHere(ports, self.actor, organization, person, occasion.at);
      const name = seen && { person: seen.membership.person, other: self.actor, organization };
      const cover = name && (await ports.covers.askedOf(self.actor)).find((one) => isSameCover(one, name));
      if (!cover) return err({ kind: 'NotFound', path: ['person'] });
      const decided = agree(cover, own, occasion.at);
      if (!decided.ok) return decided;
      if (decided.value)
        await ports.covers.agree(decided.value, [coverEvent('CoverAgreed', self.actor, cover, occasion)]);
      return ok({});
    },
  );
}
