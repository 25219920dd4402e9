import type { SelfScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import {
  type DraftPlace,
  isItemPlace,
  type RoadmapDraft,
  saveDraftOver,
  type SaveDraftRefusal,
} from '../roadmap/draft.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { findOwnItem } from './change-roadmap.js';
import type { NotFound } from './refusals.js';

export interface SaveDraft extends Pick<RoadmapDraft, 'place' | 'words' | 'language'> {
  /** Which save it is, counted up by whoever writes. */
  readonly save: number;
}

export type SaveRoadmapDraftRefusal = SaveDraftRefusal | NotFound;

/** Saves what one is writing, as one writes it. Nobody else sees it, and it is gone once it is kept. */
export async function saveDraft(
  work: Work,
  self: SelfScope,
  { save: version, ...said }: SaveDraft,
  { at }: Occasion,
): Promise<Result<Outcome, SaveRoadmapDraftRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, SaveRoadmapDraftRefusal>> => {
    const { place } = said;
    if (isItemPlace(place) && !(await findOwnItem(ports, self, place)))
      return err({ kind: 'NotFound', path: ['item'] });
    const before = await ports.roadmapDrafts.at(self.actor, place);
    const saved = saveDraftOver(before, { ...said, version, owner: self.actor, savedAt: at });
    if (!saved.ok) return saved;
    if (!saved.value || (await ports.roadmapDrafts.save(saved.value))) return ok({});
    const now = await ports.roadmapDrafts.at(self.actor, place);
    return err({ kind: 'ChangedMeanwhile', version: now?.version ?? 0 });
  });
}

/** Throws away what one was writing. Quietly fine where there is nothing. */
export async function discardDraft(
  work: Work,
  self: SelfScope,
  { place }: { readonly place: DraftPlace },
): Promise<Result<Outcome, never>> {
  return work(self, async ({ roadmapDrafts }): Promise<Result<Outcome, never>> => {
    await roadmapDrafts.drop(self.actor, place);
    return ok({});
  });
}
