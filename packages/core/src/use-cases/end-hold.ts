import { actIn } from '../access/act-in.js';
import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { LegalHoldId } from '../legal/legal-hold.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { keepHold } from './keep-hold.js';
import type { NotFound } from './refusals.js';

export interface EndHold {
  readonly organization: OrganizationId;
  readonly hold: LegalHoldId;
}

/** What waited is destroyed when its time comes; where that has passed, at once. Twice is quietly fine. */
export async function endHold(
  work: Work,
  self: SelfScope,
  { organization, hold: id }: EndHold,
  occasion: Occasion,
): Promise<Result<Outcome, NotFound | ChangedMeanwhile>> {
  const mine = (await work(self, ({ memberships }) => memberships.of(self.actor))).map(({ value }) => value);
  const scope = actIn(self, mine, organization, 'administer', occasion.at);
  if (!scope.ok) return err({ kind: 'NotFound' });
  return work(scope.value, async (ports): Promise<Result<Outcome, NotFound | ChangedMeanwhile>> => {
    await ports.memberships.inTurn(organization);
    const everyone = (await ports.memberships.everyone(organization)).map(({ value }) => value);
    const kept = await ports.legalHolds.find(organization, id, 'update');
    if (!kept || !actIn(self, everyone, organization, 'administer', occasion.at).ok) return err({ kind: 'NotFound' });
    if (kept.value.endedAt) return ok({ hold: globalId('hold', organization, id) });
    const ended = { value: { ...kept.value, endedAt: occasion.at }, version: kept.version };
    return keepHold(ports, self, ended, 'LegalHoldEnded', occasion);
  });
}
