import type { ConcernRecipient } from '../concern/recipient.js';
import { recipientsFor } from '../concern/recipients-for.js';
import type { Membership, MembershipId } from '../organization/membership.js';
import { aroundIn } from './around-in.js';
import type { Ports } from './ports.js';

/** To whom this person can tell a concern here, and about whom: read and decided in one place. */
export async function recipientsOffered(
  ports: Ports,
  { organization, id: reporter, person }: Membership,
  about: MembershipId | undefined,
  at: Date,
): Promise<readonly ConcernRecipient[]> {
  const recipients = await ports.concernRecipients.of(organization);
  const named = [reporter, about, ...recipients.map(({ member }) => member)].filter((one) => one !== undefined);
  const memberships: Membership[] = [];
  for (const id of new Set(named)) {
    const found = await ports.memberships.find(organization, id);
    if (found) memberships.push(found.value);
  }
  return recipientsFor({
    reporter,
    ...(about && { about }),
    recipients,
    memberships,
    around: await aroundIn(ports, organization, person, at),
    at,
  });
}
