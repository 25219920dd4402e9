import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { RoadmapItemId } from '../roadmap/roadmap-item.js';
import { type RoadmapSuggestion, type RoadmapSuggestionId, takeUp } from '../roadmap/suggestion.js';
import type { RoadmapFull } from '../roadmap/write-item.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { keepItem } from './change-roadmap.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';
import { whereItStands } from './where-it-stands.js';

export interface OnRoadmapSuggestion {
  readonly suggestion: RoadmapSuggestionId;
}

export type AcceptRoadmapSuggestionRefusal = RoadmapFull | NotFound | ChangedMeanwhile;

/** Takes up what somebody suggested: it is one's own from now on, with whose it was. The owner alone can, and while the two may meet. */
export async function acceptRoadmapSuggestion(
  work: Work,
  self: SelfScope,
  { suggestion: id }: OnRoadmapSuggestion,
  occasion: Occasion,
): Promise<Result<Outcome, AcceptRoadmapSuggestionRefusal>> {
  return whereItStands(
    work,
    self,
    occasion,
    missing,
    async (ports, stands): Promise<Result<Outcome, AcceptRoadmapSuggestionRefusal>> => {
      const suggestion = await ports.roadmapSuggestions.find(id);
      if (suggestion?.owner !== self.actor || !(await stands(suggestion.by))) return notThere;
      const among = await ports.roadmapItems.countOf(self.actor);
      const item = occasion.newId() as RoadmapItemId;
      const taken = takeUp(suggestion, { id: item, among, at: occasion.at });
      if (!taken.ok) return taken;
      const isSettled = await settle(ports, self, suggestion, 'SuggestionAccepted', occasion);
      return isSettled ? keepItem(ports, self, taken.value, 0, occasion) : notThere;
    },
  );
}

/** Declines what somebody suggested. It is gone; nobody is told, and no reason is asked for. */
export async function declineRoadmapSuggestion(
  work: Work,
  self: SelfScope,
  { suggestion: id }: OnRoadmapSuggestion,
  occasion: Occasion,
): Promise<Result<Outcome, NotFound>> {
  return whereItStands(work, self, occasion, missing, (ports, stands) =>
    letGo(
      ports,
      self,
      id,
      'SuggestionDeclined',
      async ({ owner, by }) => owner === self.actor && (await stands(by)),
      occasion,
    ),
  );
}

/** Takes back what one suggested, for as long as it waits, whatever is shown meanwhile. */
export async function withdrawRoadmapSuggestion(
  work: Work,
  self: SelfScope,
  { suggestion: id }: OnRoadmapSuggestion,
  occasion: Occasion,
): Promise<Result<Outcome, NotFound>> {
  return work(self, (ports) =>
    letGo(ports, self, id, 'SuggestionWithdrawn', async ({ by }) => by === self.actor, occasion),
  );
}

async function letGo(
  ports: Ports,
  self: SelfScope,
  id: RoadmapSuggestionId,
  kind: 'SuggestionDeclined' | 'SuggestionWithdrawn',
  isTheirs: (suggestion: RoadmapSuggestion) => Promise<boolean>,
  occasion: Occasion,
): Promise<Result<Outcome, NotFound>> {
  const suggestion = await ports.roadmapSuggestions.find(id);
  if (!suggestion || !(await isTheirs(suggestion))) return notThere;
  if (!(await settle(ports, self, suggestion, kind, occasion))) return notThere;
  return ok(suggestion.owner === self.actor ? { item: globalId('roadmap', suggestion.item) } : {});
}

function settle(
  { roadmapSuggestions }: Ports,
  { actor }: SelfScope,
  { id, item }: RoadmapSuggestion,
  kind: string,
  occasion: Occasion,
): Promise<boolean> {
  const event = happened(occasion, actor, {
    owner: { person: actor },
    aggregate: 'roadmap-suggestion',
    aggregateId: id,
    version: 2,
    kind,
    codes: { item },
  });
  return roadmapSuggestions.settle(id, [event]);
}

const missing = { kind: 'NotFound', path: ['suggestion'] } as const;
const notThere = err(missing);
