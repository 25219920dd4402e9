import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { RoadmapChange } from '../roadmap/change.js';
import type { DraftPlace } from '../roadmap/draft.js';
import type { RoadmapItem, RoadmapItemId } from '../roadmap/roadmap-item.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

/** Which thing on one's roadmap, and the version of it its owner was looking at. */
export interface OnRoadmapItem {
  readonly item: RoadmapItemId;
  readonly expectedVersion?: number;
}

/** Reads something on the person's own roadmap, decides, keeps. Nothing happens where it is so already. */
export async function changeItem<Refusal>(
  work: Work,
  self: SelfScope,
  { item: id, expectedVersion }: OnRoadmapItem,
  occasion: Occasion,
  decide: (item: RoadmapItem, ports: Ports) => Promise<Result<RoadmapChange | undefined, Refusal>>,
  draft?: DraftPlace,
): Promise<Result<Outcome, Refusal | NotFound | ChangedMeanwhile>> {
  return work(self, async (ports): Promise<Result<Outcome, Refusal | NotFound | ChangedMeanwhile>> => {
    const found = await findOwnItem(ports, self, id, 'update');
    if (!found) return err({ kind: 'NotFound', path: ['item'] });
    const decided = await decide(found.value, ports);
    if (!decided.ok) return decided;
    if (!decided.value) {
      if (draft !== undefined) await ports.roadmapDrafts.drop(self.actor, draft);
      return ok(itemOutcome(id));
    }
    const { version } = found;
    if (expectedVersion !== undefined && expectedVersion !== version) return err({ kind: 'ChangedMeanwhile', version });
    return keepItem(ports, self, decided.value, version, occasion, draft);
  });
}

/** Something of one's own. What somebody else shows is not. */
export async function findOwnItem(
  { roadmapItems }: Ports,
  { actor }: SelfScope,
  id: RoadmapItemId,
  lock?: 'update',
): Promise<Kept<RoadmapItem> | undefined> {
  const kept = await roadmapItems.find(id, lock);
  return kept?.value.owner === actor ? kept : undefined;
}

/** What an item is to lead to, where it is one's own. */
export async function towardsNamed(
  ports: Ports,
  self: SelfScope,
  id: RoadmapItemId | undefined,
): Promise<Result<{ readonly towards?: RoadmapItem }, NotFound>> {
  if (id === undefined) return ok({});
  const found = await findOwnItem(ports, self, id);
  return found ? ok({ towards: found.value }) : err({ kind: 'NotFound', path: ['towards'] });
}

/** Keeps what was decided, and drops the draft it was for. */
export async function keepItem(
  { roadmapItems, roadmapDrafts }: Ports,
  { actor }: SelfScope,
  { item, kind, codes }: RoadmapChange,
  version: number,
  occasion: Occasion,
  draft?: DraftPlace,
): Promise<Result<Outcome, ChangedMeanwhile>> {
  const event = happened(occasion, actor, {
    owner: { person: actor },
    aggregate: 'roadmap-item',
    aggregateId: item.id,
    version: version + 1,
    kind,
    codes,
  });
  const kept = await roadmapItems.keep({ value: item, version }, [event]);
  if (kept.ok && draft !== undefined) await roadmapDrafts.drop(actor, draft);
  return kept.ok ? ok(itemOutcome(item.id)) : kept;
}

export function itemOutcome(id: RoadmapItemId): Outcome {
  return { item: globalId('roadmap', id) };
}
