import { ok, type Result } from '../kernel/result.js';
import type { RoadmapChange } from './change.js';
import { readSaid, type Said, type UnreadableTag, type UnreadableWords } from './read-words.js';
import type { RoadmapItem } from './roadmap-item.js';

/** The owner says it in other words. What they said before stays in its history. Nothing, if it says the same already. */
export function rewordItem(
  item: RoadmapItem,
  { words, language, at }: Said & { readonly at: Date },
): Result<RoadmapChange | undefined, UnreadableWords | UnreadableTag> {
  const said = readSaid({ words, language });
  if (!said.ok) return said;
  if (said.value.words === item.words && said.value.language === item.language) return ok(undefined);
  return ok({ item: { ...item, ...said.value, changedAt: at }, kind: 'RoadmapItemReworded', codes: {} });
}
