import type { BroughtItem, BroughtRoadmap } from '../../record/roadmap-file.js';
import type { RoadmapItem, RoadmapLine } from '../../roadmap/roadmap-item.js';
import type { Look } from './look.js';

/** One's roadmap, as it is taken along: with its history and one's setbacks, without what is still being written. */
export async function roadmapOf(look: Look): Promise<{ readonly roadmap?: BroughtRoadmap }> {
  const { me } = look;
  const items = (await look.own(({ roadmapItems }) => roadmapItems.of(me))).map(({ value }) => value);
  const setbacks = await look.own((ports) => ports.setbacks.of(me));
  if (items.length === 0 && setbacks.length === 0) return {};
  const places = new Map(items.map(({ id }, index) => [id, index]));
  const brought: BroughtItem[] = [];
  for (const item of items) {
    const lines = await look.own(({ roadmapItems }) => roadmapItems.historyOf(me, item.id));
    brought.push(itemIn(item, lines, item.towards && places.get(item.towards)));
  }
  return {
    roadmap: {
      items: brought,
      setbacks: [...setbacks].reverse().map(({ words, language, writtenAt }) => ({
        words,
        language,
        writtenAt: writtenAt.toISOString(),
      })),
    },
  };
}

function itemIn(item: RoadmapItem, lines: readonly RoadmapLine[], towards: number | undefined): BroughtItem {
  const { kind, area, wellness, from, by, measure, suggestedBy } = item;
  return {
    kind,
    writtenAt: item.writtenAt.toISOString(),
    ...(towards !== undefined && { towards }),
    ...(area && { area }),
    ...(wellness && { wellness }),
    ...(from && { from: from.toISOString() }),
    ...(by && { by: by.toISOString() }),
    ...(measure !== undefined && { measure }),
    ...(suggestedBy !== undefined && { suggested: true as const }),
    lines: lines.map(({ words, language, at, status }) => ({
      words,
      language,
      writtenAt: at.toISOString(),
      ...(status && { status }),
    })),
  };
}
