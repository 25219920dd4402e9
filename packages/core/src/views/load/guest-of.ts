import { partnerOf } from '../../network/agreement.js';
import type { Kept } from '../../kernel/kept.js';
import type { NetworkAgreement } from '../../network/agreement.js';
import type { Membership } from '../../organization/membership.js';
import type { Look } from './look.js';

/**
 * Of which organization somebody is a guest where they are seen, by the name it agreed under; absent for whoever belongs
 * there. What is read is the same for both: who looks cannot tell by how long it took.
 */
export async function guestOf(look: Look, { organization, guest }: Membership): Promise<string | undefined> {
  const agreements = await look.agreements(organization);
  return guest && homeIn(agreements, organization, guest);
}

/** The same, of a place of one's own. */
export async function ownGuestOf(look: Look, { organization, guest }: Membership): Promise<string | undefined> {
  return guest && homeIn(await look.ownAgreements(), organization, guest);
}

function homeIn(
  agreements: readonly Kept<NetworkAgreement>[],
  host: Membership['organization'],
  { agreement: id }: NonNullable<Membership['guest']>,
): string | undefined {
  const agreement = agreements.find(({ value }) => value.id === id)?.value;
  return agreement && partnerOf(agreement, host)?.name;
}
