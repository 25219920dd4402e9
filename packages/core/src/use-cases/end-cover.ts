import type { SelfScope } from '../access/scope.js';
import type { CoverSide } from '../cover/cover.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { type AboutSomeone, aboutSomeone } from './about-someone.js';
import { endCovers } from './end-covers.js';
import type { NotFound } from './refusals.js';

export interface EndCover extends AboutSomeone {
  readonly side: CoverSide;
}

export type EndCoverRefusal = NotFound;

/** Either of the two, asked or agreed, at any time: a no, and a yes taken back, are the same. No reason is asked. */
export function endCover(
  work: Work,
  self: SelfScope,
  command: EndCover,
  occasion: Occasion,
): Promise<Result<Outcome, EndCoverRefusal>> {
  return aboutSomeone<never>(work, self, command, occasion, async (ports, other) => {
    await endCovers(ports, self, command.organization, other, [command.side], occasion);
    return ok(undefined);
  });
}
