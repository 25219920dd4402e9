import { inForce, type Membership } from '../organization/membership.js';
import type { Organization } from '../organization/organization.js';
import { policyInForce } from '../organization/policy-in-force.js';
import type { Presence } from '../presence/presence.js';
import { mayPair } from './may-pair.js';

/** One of two people, as far as anything is kept about them in the organization. */
export interface OneOfTwo {
  readonly membership: Membership | undefined;
  readonly presence: Presence | undefined;
}

/** Both still belong, and the age rule lets them be paired: what someone said may have changed since the invitation. */
export function mayStillMeet(
  one: OneOfTwo,
  other: OneOfTwo,
  organization: Pick<Organization, 'policies'>,
  at: Date,
): boolean {
  const belongs = ({ membership }: OneOfTwo): boolean => membership !== undefined && inForce(membership, at);
  const ageOf = ({ presence }: OneOfTwo) => presence?.ageGroup ?? 'unknown';
  return belongs(one) && belongs(other) && mayPair(ageOf(one), ageOf(other), policyInForce(organization, 'youth', at));
}
