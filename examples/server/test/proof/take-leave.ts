import {
  eraseScope,
  importScope,
  type MembershipId,
  type OrganizationId,
  type PersonId,
  selfScope,
  setUpScope,
  type Work,
} from '@peerness/core';
import type { Access } from '@peerness/core/record';
import { newId } from '@peerness/gateway';
import { canary } from './canaries.js';

const dayMs = 86_400_000;

/** One person takes themselves out and may still change their mind; another, who belonged to this organization, is gone. */
export async function takeLeave(
  work: Work,
  organization: OrganizationId,
  { looked, owner }: { readonly looked: PersonId; readonly owner: PersonId },
): Promise<void> {
  const at = new Date();
  const [going, gone] = [newId() as PersonId, newId() as PersonId];
  await work(setUpScope(), async ({ people, retentionTerms, complianceProfiles }) => {
    await complianceProfiles.keep(organization, {
      part2: 'program',
      hipaa: 'no',
      states: [],
      coveredLists: [],
      decided: { by: canary('no.org', 'counsel'), at, basis: canary('no.org', 'finding') },
    });
    for (const person of [going, gone]) await people.welcome(person, at);
    await retentionTerms.keep({
      organization,
      category: 'organization-entries',
      days: 365,
      basis: canary('no.org', 'basis'),
      from: at,
    });
  });
  await work(importScope(organization), async ({ memberships }) => {
    for (const person of [going, gone]) {
      const value = {
        id: newId() as MembershipId,
        organization,
        person,
        from: new Date(at.getTime() - dayMs),
        roles: [],
      };
      await memberships.keep({ value, version: 0 }, []);
    }
  });
  await work(selfScope(looked), ({ accesses }) => accesses.record([look(owner, looked, organization, at)]));
  await work(selfScope(looked), ({ broughtHistories }) =>
    broughtHistories.keep(looked, [{ organizations: [{ handle: 'elsewhere' }] }], at),
  );
  await work(selfScope(going), ({ sessions }) => sessions.signOut(going, at, []));
  for (const [person, days] of [
    [going, 7],
    [gone, 0],
  ] as const) {
    const dueAt = new Date(at.getTime() + days * dayMs);
    await work(selfScope(person), ({ erasures }) => erasures.ask({ person, askedAt: at, dueAt }));
  }
  await work(eraseScope(gone), ({ erasures }) => erasures.destroy(gone, at));
}

function look(owner: PersonId, reader: PersonId, organization: OrganizationId, at: Date): Access {
  return {
    id: newId(),
    owner,
    reader,
    organization,
    at,
    action: 'plan-section.read',
    category: 'plan',
    purpose: 'support',
    basis: 'shown',
    outcome: 'permit',
    disclosed: true,
  };
}
