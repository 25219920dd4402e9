import { type OrganizationId, setUpScope, type Work } from '@peerness/core';
import { Refused } from '../commands/command.js';

/** The organization with that handle. */
export async function organizationNamed(work: Work, handle: string): Promise<OrganizationId> {
  const organization = await work(setUpScope(), ({ organizations }) => organizations.byHandle(handle));
  if (organization) return organization.id;
  throw new Refused(
    'no-such-organization',
    'There is no organization with that handle.',
    'Check --organization, or set it up first (init).',
  );
}
