import type { SelfScope } from '../access/scope.js';
import type { CrisisLine } from '../crisis-line/crisis-line.js';
import { readLineOrder, type UnreadableLineOrder } from '../crisis-line/line-order.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { happened } from './happened.js';

export interface OrderCrisisLines {
  /** Codes, first the one to be seen first. */
  readonly lines: readonly string[];
  /** Those shown here. */
  readonly shown: readonly CrisisLine[];
}

/** Somebody says which crisis lines they would like to see first. None of them hears of it. */
export async function orderCrisisLines(
  work: Work,
  self: SelfScope,
  { lines, shown }: OrderCrisisLines,
  occasion: Occasion,
): Promise<Result<Outcome, UnreadableLineOrder>> {
  const order = readLineOrder(lines, shown);
  if (!order.ok) return order;
  return work(self, async ({ lineOrders }): Promise<Result<Outcome, never>> => {
    const before = (await lineOrders.of(self.actor))?.lines ?? [];
    if (JSON.stringify(before) !== JSON.stringify(order.value))
      await lineOrders.keep({ person: self.actor, lines: order.value, at: occasion.at }, [
        happened(occasion, self.actor, {
          owner: { person: self.actor },
          aggregate: 'crisis-lines',
          aggregateId: occasion.newId(),
          version: 1,
          kind: 'CrisisLinesOrdered',
          codes: { lines: order.value.length },
        }),
      ]);
    return ok({});
  });
}
