import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import { readText } from '../kernel/text.js';
import type { NotThisStep } from '../legal/demand-steps.js';
import { type DemandScope, longestDemandant, longestReasons, type ReviewOutcome } from '../legal/legal-demand.js';
import { type NotNarrower, reviewDemand as reviewed, takeStep } from '../legal/move-demand.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { keepDemand } from './keep-demand.js';
import { onDemand, type OnDemand } from './on-demand.js';
import type { NotFound } from './refusals.js';

export interface ReviewDemand extends OnDemand {
  /** Who read it, by the name people know. */
  readonly by: string;
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
  /** With `narrow`: what is left. */
  readonly narrowed?: DemandScope;
}

export type ReviewDemandRefusal = UnreadableTextAt | NotThisStep | NotNarrower | NotFound | ChangedMeanwhile;

/** What counsel found, written down. A demand nobody sent to them yet is sent and read in one. */
export async function reviewDemand(
  work: Work,
  self: SelfScope,
  command: ReviewDemand,
  occasion: Occasion,
): Promise<Result<Outcome, ReviewDemandRefusal>> {
  const by = atPath(readText(command.by, longestDemandant), 'by');
  if (!by.ok) return by;
  const reasons = atPath(readText(command.reasons, longestReasons), 'reasons');
  if (!reasons.ok) return reasons;
  const { at } = occasion;
  const review = { by: by.value, outcome: command.outcome, reasons: reasons.value, at };
  return onDemand(
    work,
    self,
    command,
    at,
    async (ports, { value, version }): Promise<Result<Outcome, ReviewDemandRefusal>> => {
      const sent = takeStep(value, 'send-to-counsel');
      const moved = reviewed(sent.ok ? sent.value : value, review, command.narrowed);
      return moved.ok
        ? keepDemand(ports, self, { value: moved.value, version }, 'LegalDemandReviewed', occasion)
        : moved;
    },
  );
}
