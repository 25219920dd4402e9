import type { ChangedMeanwhile } from '../kernel/kept.js';
import { isUuid } from '../kernel/uuid.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import { readDraft, type Said, type UnreadableTag, type UnreadableWords } from './read-words.js';
import type { RoadmapItemId, RoadmapKind } from './roadmap-item.js';

/** What is being written: other words for an item, something new of a kind, or a setback. One draft for each. */
export type DraftPlace = RoadmapItemId | RoadmapKind | 'setback';

/** Whether the draft is for something that is on the roadmap already. */
export function isItemPlace(place: DraftPlace): place is RoadmapItemId {
  return isUuid(place);
}

/** What somebody has begun to write, saved as they go. Theirs alone; gone once they keep what it was for. */
export interface RoadmapDraft extends Said {
  readonly owner: PersonId;
  readonly place: DraftPlace;
  /** Counted up by whoever writes, with each save. */
  readonly version: number;
  readonly savedAt: Date;
}

/** The number of a save is no whole number above zero. */
export interface UncountedSave {
  readonly kind: 'UncountedSave';
  readonly path: readonly string[];
}

export type SaveDraftRefusal = UncountedSave | ChangedMeanwhile | UnreadableWords | UnreadableTag;

/**
 * The last one who writes wins, by version: a save that is not ahead of what is there is told so, and what is there stays.
 * Nothing, if it is the very save that is there.
 */
export function saveDraftOver(
  before: RoadmapDraft | undefined,
  { owner, place, words, language, version, savedAt }: RoadmapDraft,
): Result<RoadmapDraft | undefined, SaveDraftRefusal> {
  if (!Number.isInteger(version) || version < 1 || version > lastSave)
    return err({ kind: 'UncountedSave', path: ['save'] });
  const said = readDraft({ words, language });
  if (!said.ok) return said;
  if (before && version <= before.version) {
    const isTheSame = version === before.version && said.value.words === before.words;
    return isTheSame && said.value.language === before.language
      ? ok(undefined)
      : err({ kind: 'ChangedMeanwhile', version: before.version });
  }
  return ok({ owner, place, ...said.value, version, savedAt });
}

const lastSave = 2_147_483_647;
