import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import { nobody } from '../record/erasure.js';
import type { BroughtItem, BroughtRoadmap } from '../record/roadmap-file.js';
import type { RoadmapItem, RoadmapItemId } from '../roadmap/roadmap-item.js';
import type { SetbackId } from '../roadmap/setback.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** Keeps a roadmap that was brought, line by line, so that its history is the one it had. */
export async function bringRoadmap(
  ports: Ports,
  { actor }: SelfScope,
  { items, setbacks }: BroughtRoadmap,
  occasion: Occasion,
): Promise<Result<undefined, ChangedMeanwhile>> {
  const ids = items.map(() => occasion.newId() as RoadmapItemId);
  for (const [index, item] of items.entries()) {
    const { towards, lines } = item;
    const id = ids[index] as RoadmapItemId;
    const placed = { id, owner: actor, ...(towards !== undefined && { towards: ids[towards] as RoadmapItemId }) };
    for (const [version, line] of lines.entries()) {
      const event = happened(occasion, actor, {
        owner: { person: actor },
        aggregate: 'roadmap-item',
        aggregateId: id,
        version: version + 1,
        kind: 'RoadmapItemBrought',
        codes: { kind: item.kind },
      });
      const value = { ...placed, ...asItStood(item, line) };
      const kept = await ports.roadmapItems.keep({ value, version }, version === 0 ? [event] : []);
      if (!kept.ok) return kept;
    }
  }
  for (const { words, language, writtenAt } of setbacks) {
    const id = occasion.newId() as SetbackId;
    await ports.setbacks.keep({ id, owner: actor, words, language, writtenAt: new Date(writtenAt) });
  }
  return ok(undefined);
}

function asItStood(
  { kind, writtenAt, area, wellness, from, by, measure, suggested }: BroughtItem,
  { words, language, status, writtenAt: changedAt }: BroughtItem['lines'][number],
): Omit<RoadmapItem, 'id' | 'owner' | 'towards'> {
  return {
    kind,
    words,
    language,
    writtenAt: new Date(writtenAt),
    changedAt: new Date(changedAt),
    ...(status && { status }),
    ...(area && { area }),
    ...(wellness && { wellness }),
    ...(from !== undefined && { from: new Date(from) }),
    ...(by !== undefined && { by: new Date(by) }),
    ...(measure !== undefined && { measure }),
    ...(suggested && { suggestedBy: nobody }),
  };
}
