import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { UnreadableTag, UnreadableWords } from '../roadmap/read-words.js';
import { rewordItem } from '../roadmap/reword-item.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeItem, type OnRoadmapItem } from './change-roadmap.js';
import type { NotFound } from './refusals.js';

export interface RewordRoadmapItem extends OnRoadmapItem {
  readonly words: string;
  readonly language: string;
}

export type RewordRoadmapItemRefusal = UnreadableWords | UnreadableTag | NotFound | ChangedMeanwhile;

/** Says something on one's roadmap in other words. What one said before stays in its history. */
export async function rewordRoadmapItem(
  work: Work,
  self: SelfScope,
  command: RewordRoadmapItem,
  occasion: Occasion,
): Promise<Result<Outcome, RewordRoadmapItemRefusal>> {
  const { words, language } = command;
  return changeItem(
    work,
    self,
    command,
    occasion,
    (item) => Promise.resolve(rewordItem(item, { words, language, at: occasion.at })),
    command.item,
  );
}
