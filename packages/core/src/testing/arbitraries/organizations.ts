import fc from 'fast-check';
import type { Membership, MembershipId } from '../../organization/membership.js';
import type { Organization } from '../../organization/organization.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { OrganizationPolicy } from '../../organization/organization-policy.js';
import { engagements, type Role, roleCodes } from '../../organization/role.js';
import type { ClaimCode } from '../../work/claim-codes.js';
import { dimensionKeys } from './dimensions.js';
import { few, ids, maybe, moments, organizationIds, people, whereGiven, words } from './ground.js';

const policies: fc.Arbitrary<OrganizationPolicy> = fc
  .record({
    kind: fc.constantFrom('youth' as const, 'avoid-on-protected-trait' as const, 'must-towards-employed' as const),
    dimension: dimensionKeys,
    reason: words,
    from: moments,
    until: maybe(moments),
  })
  .map(
    ({ dimension, ...policy }) =>
      whereGiven({ ...policy, dimension: policy.kind === 'youth' ? undefined : dimension }) as OrganizationPolicy,
  );

export const organizations: fc.Arbitrary<Organization> = organizationIds.chain((id) =>
  fc
    .record({
      id: fc.constant(id),
      handle: fc.constant(`place-${id}`),
      name: words,
      contact: fc.record({ name: words, reach: words }),
      policies: few(policies, ({ kind, dimension }) => `${kind} ${dimension}`),
      closesOn: maybe(moments),
    })
    .map((organization) => whereGiven(organization) as Organization),
);

const roles: fc.Arbitrary<Role> = fc
  .record({
    code: fc.constantFrom(...roleCodes),
    engagement: fc.constantFrom(...engagements),
    places: fc.nat(30),
    from: moments,
    until: maybe(moments),
  })
  .map((role) => whereGiven(role) as Role);

/** A membership with roles of different codes, in any order. */
export const memberships: fc.Arbitrary<Membership> = fc
  .record({
    id: ids<MembershipId>(),
    organization: organizationIds,
    person: people,
    from: moments,
    until: maybe(moments),
    roles: few(roles, ({ code }) => code),
  })
  .map((membership) => whereGiven(membership) as Membership);

export function claimCodesOf(organization: OrganizationId): fc.Arbitrary<ClaimCode> {
  const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  return fc.record({ organization: fc.constant(organization), person: people, digest, openUntil: moments });
}
