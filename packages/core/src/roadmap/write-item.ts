import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import { type ArrangingRefusal, type Arranging, arrangementOf } from './arrange-item.js';
import type { RoadmapChange } from './change.js';
import { isPursued } from './moves.js';
import { readSaid, type Said, type UnreadableTag, type UnreadableWords } from './read-words.js';
import { mostItems, type RoadmapItemId, type RoadmapKind } from './roadmap-item.js';

export interface WriteItem extends Said, Arranging {
  readonly id: RoadmapItemId;
  readonly owner: PersonId;
  readonly kind: RoadmapKind;
  readonly at: Date;
}

/** No more items fit on one roadmap. */
export interface RoadmapFull {
  readonly kind: 'RoadmapFull';
  readonly most: number;
}

export type WriteItemRefusal = RoadmapFull | UnreadableWords | UnreadableTag | ArrangingRefusal;

/** Somebody puts something on their roadmap, in their words. What is pursued begins as an idea. `among`: how many are there. */
export function writeItemAmong(
  among: number,
  { id, owner, kind, words, language, at, ...arranging }: WriteItem,
): Result<RoadmapChange, WriteItemRefusal> {
  if (among >= mostItems) return err({ kind: 'RoadmapFull', most: mostItems });
  const said = readSaid({ words, language });
  if (!said.ok) return said;
  const placed = arrangementOf(kind, arranging);
  if (!placed.ok) return placed;
  return ok({
    item: {
      id,
      owner,
      kind,
      ...said.value,
      writtenAt: at,
      changedAt: at,
      ...(isPursued(kind) && { status: 'idea' }),
      ...placed.value,
    },
    kind: 'RoadmapItemWritten',
    codes: { kind },
  });
}
