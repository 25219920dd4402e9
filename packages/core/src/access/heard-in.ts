import type { ConsentDirective } from '../consent/directive.js';
import type { Recipient } from '../consent/consent-terms.js';
import type { OrganizationId } from '../organization/organization-id.js';

/** Whether it lets out what this organization keeps: a yes about one organization's things opens nobody else's. */
export function isOutOfHandsOf(
  { discloser }: Pick<ConsentDirective, 'discloser'>,
  organization: OrganizationId,
): boolean {
  return discloser.kind === 'organization' && discloser.organization === organization;
}

/**
 * Of what somebody permitted, all that counts where the two meet as members of this organization. People are named as
 * they are known where it was signed: a yes to them, heard elsewhere, would tell that two they know there and here are
 * one human. To whom else the same yes goes is heard everywhere.
 */
export function heardIn(
  permits: readonly ConsentDirective[],
  organization: OrganizationId,
): readonly ConsentDirective[] {
  return permits.flatMap((permit) => {
    if (isOutOfHandsOf(permit, organization)) return [permit];
    const [first, ...more] = permit.recipients.filter(namesNobody);
    return first ? [{ ...permit, recipients: [first, ...more] }] : [];
  });
}

function namesNobody({ kind }: Recipient): boolean {
  return kind !== 'person' && kind !== 'intermediary';
}
