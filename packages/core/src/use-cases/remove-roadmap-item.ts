import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { findOwnItem, type OnRoadmapItem } from './change-roadmap.js';
import { withdrawConsents } from './give-consent.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export type RemoveRoadmapItemRefusal = NotFound | ChangedMeanwhile;

/** Takes something off one's roadmap for good: its words, its history, its draft, what was suggested for it, and who could see it. */
export async function removeRoadmapItem(
  work: Work,
  self: SelfScope,
  { item, expectedVersion }: OnRoadmapItem,
  occasion: Occasion,
): Promise<Result<Outcome, RemoveRoadmapItemRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, RemoveRoadmapItemRefusal>> => {
    const found = await findOwnItem(ports, self, item, 'update');
    if (!found) return err({ kind: 'NotFound', path: ['item'] });
    const { version } = found;
    if (expectedVersion !== undefined && expectedVersion !== version) return err({ kind: 'ChangedMeanwhile', version });
    const given = await ports.consents.givenBy(self.actor);
    const shownTo = new Set(given.map(({ value }) => value.recipient));
    for (const recipient of shownTo) {
      const taken = await withdrawConsents(
        ports,
        self,
        recipient,
        occasion,
        (subject) => subject.kind === 'roadmap-item' && subject.item === item,
      );
      if (!taken.ok) return taken;
    }
    const event = happened(occasion, self.actor, {
      owner: { person: self.actor },
      aggregate: 'roadmap-item',
      aggregateId: item,
      version: version + 1,
      kind: 'RoadmapItemRemoved',
      codes: {},
    });
    await ports.roadmapItems.remove(self.actor, item, [event]);
    return ok({});
  });
}
