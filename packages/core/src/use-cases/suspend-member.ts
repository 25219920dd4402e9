import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isLastAdministrator, type LastAdministrator } from '../organization/last-administrator.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asAdministrator, type OnMember } from './as-administrator.js';
import { asExpected } from './change-profile.js';
import { keepMember } from './keep-member.js';
import type { NotFound } from './refusals.js';

export type SuspendMember = OnMember;
export type SuspendMemberRefusal = LastAdministrator | NotFound | ChangedMeanwhile;

/**
 * An administrator holds a membership in suspense: from the member's very next request on they are as a stranger in the
 * organization. What is theirs stays theirs. Twice is quietly fine.
 */
export async function suspendMember(
  work: Work,
  self: SelfScope,
  command: SuspendMember,
  occasion: Occasion,
): Promise<Result<Outcome, SuspendMemberRefusal>> {
  const { at } = occasion;
  return asAdministrator(
    work,
    self,
    command,
    at,
    async (ports, { member, everyone }): Promise<Result<Outcome, SuspendMemberRefusal>> => {
      const { value, version } = member;
      if (value.suspendedAt === undefined) {
        const expected = asExpected(member, command.expectedVersion);
        if (!expected.ok) return expected;
        if (isLastAdministrator(value.id, everyone, { acting: self.actor, at }))
          return err({ kind: 'LastAdministrator' });
        const changed = { value: { ...value, suspendedAt: at }, version };
        const kept = await keepMember(ports, self, changed, { kind: 'MemberSuspended', codes: {} }, occasion);
        if (!kept.ok) return kept;
      }
      return ok({ member: globalId('member', value.organization, value.id) });
    },
  );
}
