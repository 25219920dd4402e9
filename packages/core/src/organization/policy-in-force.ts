import type { Organization } from './organization.js';
import type { OrganizationPolicy } from './organization-policy.js';

/** Whether the organization has such a policy at that moment. */
export function policyInForce(
  { policies }: Pick<Organization, 'policies'>,
  kind: OrganizationPolicy['kind'],
  at: Date,
  dimension?: string,
): boolean {
  return policies.some(
    (policy) =>
      policy.kind === kind &&
      policy.dimension === dimension &&
      policy.from <= at &&
      (policy.until === undefined || at < policy.until),
  );
}
