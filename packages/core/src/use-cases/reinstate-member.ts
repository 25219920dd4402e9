import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asAdministrator, type OnMember } from './as-administrator.js';
import { asExpected } from './change-profile.js';
import { keepMember } from './keep-member.js';
import type { NotFound } from './refusals.js';

export type ReinstateMember = OnMember;
export type ReinstateMemberRefusal = NotFound | ChangedMeanwhile;

/** An administrator gives a suspended membership back, with the roles it had. Twice is quietly fine. */
export async function reinstateMember(
  work: Work,
  self: SelfScope,
  command: ReinstateMember,
  occasion: Occasion,
): Promise<Result<Outcome, ReinstateMemberRefusal>> {
  return asAdministrator(
    work,
    self,
    command,
    occasion.at,
    async (ports, { member }): Promise<Result<Outcome, ReinstateMemberRefusal>> => {
      const { suspendedAt, ...value } = member.value;
      if (suspendedAt !== undefined) {
        const expected = asExpected(member, command.expectedVersion);
        if (!expected.ok) return expected;
        const changed = { value, version: member.version };
        const kept = await keepMember(ports, self, changed, { kind: 'MemberReinstated', codes: {} }, occasion);
        if (!kept.ok) return kept;
      }
      return ok({ member: globalId('member', value.organization, value.id) });
    },
  );
}
