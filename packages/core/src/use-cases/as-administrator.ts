import { actIn } from '../access/act-in.js';
import type { SelfScope } from '../access/scope.js';
import type { Kept } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import type { Membership, MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Ports } from '../work/ports.js';
import type { Work } from '../work/work.js';
import type { NotFound } from './refusals.js';

/** A member of an organization, named by whoever administers it. */
export interface OnMember {
  readonly organization: OrganizationId;
  readonly member: MembershipId;
  /** Of the membership. */
  readonly expectedVersion?: number;
}

/** A member, and everyone else there: nobody changes any of them before this act has ended. */
export interface MemberAmongAll {
  readonly member: Kept<Membership>;
  readonly everyone: readonly Membership[];
}

/**
 * Does something to a member as an administrator: decided from one's own memberships, then decided again when it is
 * one's turn, so that two administrators cannot undo each other at once. Someone who administers nothing there is
 * answered as if there were no such member.
 */
export async function asAdministrator<Value, Refusal>(
  work: Work,
  self: SelfScope,
  { organization, member: id }: OnMember,
  at: Date,
  task: (ports: Ports, among: MemberAmongAll) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotFound>> {
  const mine = (await work(self, ({ memberships }) => memberships.of(self.actor))).map(({ value }) => value);
  const scope = actIn(self, mine, organization, 'administer', at);
  if (!scope.ok) return err({ kind: 'NotFound' });
  return work(scope.value, async (ports): Promise<Result<Value, Refusal | NotFound>> => {
    await ports.memberships.inTurn(organization);
    const everyone = await ports.memberships.everyone(organization);
    const values = everyone.map(({ value }) => value);
    if (!actIn(self, values, organization, 'administer', at).ok) return err({ kind: 'NotFound' });
    const member = everyone.find(({ value }) => value.id === id);
    return member ? task(ports, { member, everyone: values }) : err({ kind: 'NotFound', path: ['member'] });
  });
}
