import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import {
  changeRoles as decide,
  type OwnRoleRefused,
  type UnreadableRoles,
  type WantedRole,
} from '../organization/change-roles.js';
import { isLastAdministrator, type LastAdministrator } from '../organization/last-administrator.js';
import { administers, type Membership, supportRoles } from '../organization/membership.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asAdministrator, type OnMember } from './as-administrator.js';
import { asExpected } from './change-profile.js';
import { keepMember } from './keep-member.js';
import type { NotFound } from './refusals.js';

export interface ChangeRoles extends OnMember {
  readonly roles: readonly WantedRole[];
}

export type ChangeRolesRefusal = UnreadableRoles | OwnRoleRefused | LastAdministrator | NotFound | ChangedMeanwhile;

/** An administrator says in which roles a member is there from now on. It holds at the member's very next request. */
export async function changeRoles(
  work: Work,
  self: SelfScope,
  command: ChangeRoles,
  occasion: Occasion,
): Promise<Result<Outcome, ChangeRolesRefusal>> {
  const { at } = occasion;
  return asAdministrator(
    work,
    self,
    command,
    at,
    async (ports, { member, everyone }): Promise<Result<Outcome, ChangeRolesRefusal>> => {
      const { id, organization, person, roles, guest } = member.value;
      const expected = asExpected(member, command.expectedVersion);
      if (!expected.ok) return expected;
      const decided = decide(roles, command.roles, {
        at,
        isOneself: person === self.actor,
        isGuest: guest !== undefined,
      });
      if (!decided.ok) return decided;
      const { begun, ended } = decided.value;
      if (begun.length > 0 || ended.length > 0) {
        const changed: Membership = { ...member.value, roles: decided.value.roles };
        if (!administers(changed, at) && isLastAdministrator(id, everyone, { acting: self.actor, at }))
          return err({ kind: 'LastAdministrator' });
        const fact = { kind: 'RolesChanged', codes: { begun: [...begun], ended: [...ended] } } as const;
        const kept = await keepMember(ports, self, { value: changed, version: member.version }, fact, occasion);
        if (!kept.ok) return kept;
        const offers = supportRoles(changed, at).map(({ code, ...role }) => ({ role: code, ...role }));
        await ports.presences.offer(organization, person, offers);
      }
      return ok({ member: globalId('member', organization, id) });
    },
  );
}
