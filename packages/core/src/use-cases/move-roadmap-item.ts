import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import { moveItem, type NoSuchMove, type NotOnTheWay } from '../roadmap/moves.js';
import type { RoadmapStatus } from '../roadmap/status.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeItem, type OnRoadmapItem } from './change-roadmap.js';
import type { NotFound } from './refusals.js';

export interface MoveRoadmapItem extends OnRoadmapItem {
  readonly to: RoadmapStatus;
}

export type MoveRoadmapItemRefusal = NoSuchMove | NotOnTheWay | NotFound | ChangedMeanwhile;

/** Says where something on one's roadmap stands now. Letting go is not failing. */
export async function moveRoadmapItem(
  work: Work,
  self: SelfScope,
  command: MoveRoadmapItem,
  occasion: Occasion,
): Promise<Result<Outcome, MoveRoadmapItemRefusal>> {
  return changeItem(work, self, command, occasion, (item) =>
    Promise.resolve(moveItem(item, { to: command.to, at: occasion.at })),
  );
}
