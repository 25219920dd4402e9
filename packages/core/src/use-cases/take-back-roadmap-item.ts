import type { SelfScope } from '../access/scope.js';
import { otherOf } from '../connection/connection.js';
import { isSameSubject } from '../consent/give-consent.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { RoadmapItemId } from '../roadmap/roadmap-item.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMemberOrAlone } from './as-member-or-alone.js';
import { findConnection, type OnConnection } from './change-connection.js';
import { findOwnItem, itemOutcome } from './change-roadmap.js';
import { withdrawConsents } from './give-consent.js';
import type { NotFound } from './refusals.js';

export interface TakeBackRoadmapItem extends Omit<OnConnection, 'expectedVersion'> {
  readonly item: RoadmapItemId;
}

export type TakeBackRoadmapItemRefusal = NotFound | ChangedMeanwhile;

/** Takes it back, however things stand between the two, and even by someone who left. It is hidden at the next look. */
export async function takeBackRoadmapItem(
  work: Work,
  self: SelfScope,
  command: TakeBackRoadmapItem,
  occasion: Occasion,
): Promise<Result<Outcome, TakeBackRoadmapItemRefusal>> {
  const { item, connection } = command;
  return asMemberOrAlone(
    work,
    self,
    command.organization,
    occasion,
    async (ports): Promise<Result<Outcome, TakeBackRoadmapItemRefusal>> => {
      if (!(await findOwnItem(ports, self, item))) return err({ kind: 'NotFound', path: ['item'] });
      const found = await findConnection(ports, self, command);
      if (!found.ok) return err({ kind: 'NotFound', path: ['connection'] });
      const recipient = otherOf(found.value.value, self.actor);
      const shown = { kind: 'roadmap-item', item, connection } as const;
      const taken = await withdrawConsents(ports, self, recipient, occasion, (subject) =>
        isSameSubject(subject, shown),
      );
      return taken.ok ? ok(itemOutcome(item)) : taken;
    },
  );
}
