import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { Arranged, RoadmapItemId, RoadmapKind } from '../roadmap/roadmap-item.js';
import { writeItemAmong, type WriteItemRefusal } from '../roadmap/write-item.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { keepItem, towardsNamed } from './change-roadmap.js';
import type { NotFound } from './refusals.js';

export interface WriteRoadmapItem extends Arranged {
  readonly kind: RoadmapKind;
  readonly words: string;
  /** A BCP 47 tag: what language the words are in. */
  readonly language: string;
}

export type WriteRoadmapItemRefusal = WriteItemRefusal | NotFound | ChangedMeanwhile;

/** Puts something on one's roadmap, in one's own words, for one's own eyes. */
export async function writeRoadmapItem(
  work: Work,
  self: SelfScope,
  { towards: leadingTo, ...command }: WriteRoadmapItem,
  occasion: Occasion,
): Promise<Result<Outcome, WriteRoadmapItemRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, WriteRoadmapItemRefusal>> => {
    const towards = await towardsNamed(ports, self, leadingTo);
    if (!towards.ok) return towards;
    const written = writeItemAmong(await ports.roadmapItems.countOf(self.actor), {
      ...command,
      ...towards.value,
      id: occasion.newId() as RoadmapItemId,
      owner: self.actor,
      at: occasion.at,
    });
    return written.ok ? keepItem(ports, self, written.value, 0, occasion, command.kind) : written;
  });
}
