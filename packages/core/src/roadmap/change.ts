import type { Json } from '../kernel/json.js';
import type { RoadmapItem, RoadmapLine } from './roadmap-item.js';

/** What becomes of an item, and what happened to it: in ids and codes, never in its owner’s words. */
export interface RoadmapChange {
  readonly item: RoadmapItem;
  readonly kind: 'RoadmapItemWritten' | 'RoadmapItemReworded' | 'RoadmapItemArranged' | 'RoadmapItemMoved';
  readonly codes: { readonly [name: string]: Json };
}

/** The line that an item adds to its history at this version. */
export function lineOf({ changedAt, words, language, status }: RoadmapItem, version: number): RoadmapLine {
  return { version, at: changedAt, words, language, ...(status && { status }) };
}
