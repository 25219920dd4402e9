import type { SelfScope } from '../access/scope.js';
import type { InfoCategory } from '../consent/info-category.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { NonEmptyArray } from '../kernel/non-empty.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText } from '../kernel/text.js';
import { longestGround } from '../legal/legal-bar.js';
import type { LegalHoldId } from '../legal/legal-hold.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asAdministrator, type OnMember } from './as-administrator.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { keepHold } from './keep-hold.js';
import type { NotFound } from './refusals.js';

export interface BeginHold extends OnMember {
  readonly categories: NonEmptyArray<InfoCategory>;
  readonly until?: Date;
  /** The law forbids that the person be told, for now. */
  readonly bar?: { readonly basis: string; readonly until?: Date };
}

export type BeginHoldRefusal = UnreadableTextAt | NotFound | ChangedMeanwhile;

/** From now on what is kept about a member waits with its destruction. Nobody holds what is their own. */
export async function beginHold(
  work: Work,
  self: SelfScope,
  command: BeginHold,
  occasion: Occasion,
): Promise<Result<Outcome, BeginHoldRefusal>> {
  const { organization, categories, until, bar } = command;
  const basis = bar ? atPath(readText(bar.basis, longestGround), 'barBasis') : ok(undefined);
  if (!basis.ok) return basis;
  return asAdministrator(
    work,
    self,
    command,
    occasion.at,
    async (ports, { member }): Promise<Result<Outcome, BeginHoldRefusal>> => {
      const { person } = member.value;
      if (person === self.actor) return err({ kind: 'NotFound', path: ['member'] });
      const value = {
        id: occasion.newId() as LegalHoldId,
        organization,
        person,
        categories,
        begunAt: occasion.at,
        begunBy: self.actor,
        ...(until && { until }),
        ...(bar && { bar }),
      };
      return keepHold(ports, self, { value, version: 0 }, 'LegalHoldBegun', occasion);
    },
  );
}
