import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { readText } from '../kernel/text.js';
import { err, ok, type Result } from '../kernel/result.js';
import { longestGround } from '../legal/legal-bar.js';
import { type DemandScope, type DemandType, type LegalDemandId, longestDemandant } from '../legal/legal-demand.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asAdministrator, type OnMember } from './as-administrator.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { keepDemand } from './keep-demand.js';
import type { NotFound } from './refusals.js';

export interface RecordDemand extends OnMember {
  readonly type: DemandType;
  /** From whom, in one's own words. */
  readonly from: string;
  readonly asked: DemandScope;
  readonly receivedAt: Date;
  readonly deadline: Date;
  /** The law forbids that the person be told, for now. */
  readonly bar?: { readonly basis: string; readonly until?: Date };
}

export type RecordDemandRefusal = UnreadableTextAt | NotFound | ChangedMeanwhile;

/**
 * An administrator writes down that somebody demands what is kept about a member. It releases nothing. Nobody records a
 * demand about themselves: that is for another administrator.
 */
export async function recordDemand(
  work: Work,
  self: SelfScope,
  command: RecordDemand,
  occasion: Occasion,
): Promise<Result<Outcome, RecordDemandRefusal>> {
  const from = atPath(readText(command.from, longestDemandant), 'from');
  if (!from.ok) return from;
  const basis = command.bar ? atPath(readText(command.bar.basis, longestGround), 'barBasis') : ok(undefined);
  if (!basis.ok) return basis;
  const { organization, type, asked, receivedAt, deadline, bar } = command;
  return asAdministrator(
    work,
    self,
    command,
    occasion.at,
    async (ports, { member }): Promise<Result<Outcome, RecordDemandRefusal>> => {
      const { person } = member.value;
      if (person === self.actor) return err({ kind: 'NotFound', path: ['member'] });
      const value = {
        id: occasion.newId() as LegalDemandId,
        organization,
        person,
        type,
        from: from.value,
        asked,
        scope: asked,
        receivedAt,
        deadline,
        recordedBy: self.actor,
        state: 'received',
        ...(bar && { bar }),
      } as const;
      return keepDemand(ports, self, { value, version: 0 }, 'LegalDemandRecorded', occasion);
    },
  );
}
