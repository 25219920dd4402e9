import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import { arrangeItem, type ArrangingRefusal } from '../roadmap/arrange-item.js';
import type { RoadmapChange } from '../roadmap/change.js';
import type { Arranged } from '../roadmap/roadmap-item.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeItem, type OnRoadmapItem, towardsNamed } from './change-roadmap.js';
import type { NotFound } from './refusals.js';

/** As a whole: what is left out is left open. */
export interface ArrangeRoadmapItem extends OnRoadmapItem, Arranged {}

export type ArrangeRoadmapItemRefusal = ArrangingRefusal | NotFound | ChangedMeanwhile;

/** Places something on one's roadmap anew: what it leads to, what of life it is about, its days and its measure. */
export async function arrangeRoadmapItem(
  work: Work,
  self: SelfScope,
  { towards: leadingTo, item, expectedVersion, ...arranged }: ArrangeRoadmapItem,
  occasion: Occasion,
): Promise<Result<Outcome, ArrangeRoadmapItemRefusal>> {
  type Decided = Result<RoadmapChange | undefined, ArrangingRefusal | NotFound>;
  const on = { item, ...(expectedVersion !== undefined && { expectedVersion }) };
  return changeItem(work, self, on, occasion, async (found, ports): Promise<Decided> => {
    const towards = await towardsNamed(ports, self, leadingTo);
    return towards.ok ? arrangeItem(found, { ...arranged, ...towards.value, at: occasion.at }) : towards;
  });
}
