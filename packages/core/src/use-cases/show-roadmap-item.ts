import type { SelfScope } from '../access/scope.js';
import { isLive, otherOf } from '../connection/connection.js';
import type { BriefingNeeded } from '../connection/briefing-needed.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { RoadmapItemId } from '../roadmap/roadmap-item.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { findConnection, moveOn, type OnConnection } from './change-connection.js';
import { findOwnItem, itemOutcome } from './change-roadmap.js';
import { giveConsent } from './give-consent.js';
import { openByShowing } from './own-openness.js';
import type { NotFound } from './refusals.js';
import { isAhead, type NotConnected, type UnreadableDate } from './show-section.js';

export interface ShowRoadmapItem extends Omit<OnConnection, 'expectedVersion'> {
  readonly item: RoadmapItemId;
  /** Shown no longer than this; without it, until it is taken back. */
  readonly until?: Date;
}

export type ShowRoadmapItemRefusal = NotFound | NotConnected | BriefingNeeded | UnreadableDate | ChangedMeanwhile;

/** Shows one thing on one's roadmap to the other one of a connection: that alone, and they may suggest something for it. */
export async function showRoadmapItem(
  work: Work,
  self: SelfScope,
  command: ShowRoadmapItem,
  occasion: Occasion,
): Promise<Result<Outcome, ShowRoadmapItemRefusal>> {
  const { item, organization, connection, until } = command;
  if (until !== undefined && !isAhead(until, occasion.at)) return err({ kind: 'UnreadableDate', path: ['until'] });
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async (ports): Promise<Result<Outcome, ShowRoadmapItemRefusal>> => {
      if (!(await findOwnItem(ports, self, item))) return err({ kind: 'NotFound', path: ['item'] });
      const found = await findConnection(ports, self, command, 'share');
      if (!found.ok) return err({ kind: 'NotFound', path: ['connection'] });
      const { blocked } = await moveOn(ports, self, found.value.value, occasion);
      if (!isLive(found.value.value) || blocked) return err({ kind: 'NotConnected' });
      const opened = await openByShowing(ports, self, found.value.value, occasion);
      if (!opened.ok) return opened;
      const recipient = otherOf(found.value.value, self.actor);
      const subject = { kind: 'roadmap-item', item, connection } as const;
      const given = await giveConsent(ports, self, { recipient, subject, ...(until && { until }) }, occasion);
      return given.ok ? ok(itemOutcome(item)) : given;
    },
  );
}
