import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import type { NotThisStep, SecondPersonNeeded } from '../legal/demand-steps.js';
import { answerDemand as answered } from '../legal/move-demand.js';
import { releasable } from '../access/releasable.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { keepDemand } from './keep-demand.js';
import { onDemand, type OnDemand } from './on-demand.js';
import type { NotFound } from './refusals.js';

export type AnswerDemand = OnDemand;

export type AnswerDemandRefusal = NotThisStep | SecondPersonNeeded | NotFound | ChangedMeanwhile;

/**
 * A second administrator stands for the answer: what each decision lets out is logged thing by thing. Where nothing may
 * go out, the answer is empty.
 */
export async function answerDemand(
  work: Work,
  self: SelfScope,
  command: AnswerDemand,
  occasion: Occasion,
): Promise<Result<Outcome, AnswerDemandRefusal>> {
  const { at } = occasion;
  return onDemand(
    work,
    self,
    command,
    at,
    async (ports, { value, version }): Promise<Result<Outcome, AnswerDemandRefusal>> => {
      if (value.recordedBy === self.actor) return err({ kind: 'SecondPersonNeeded' });
      const entries = await ports.importedEntries.about(value.organization, value.person);
      const items = releasable(entries, value, { by: self.actor, at });
      const moved = answered(value, { by: self.actor, at, items: items.map(({ item }) => item) });
      return moved.ok
        ? keepDemand(ports, self, { value: moved.value, version }, 'LegalDemandAnswered', occasion)
        : moved;
    },
  );
}
