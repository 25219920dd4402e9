import type { ConsentDirective } from '../consent/directive.js';
import type { OrganizationId } from '../organization/organization-id.js';

/** Whether it lets out what this organization keeps: a yes about one organization's things opens nobody else's. */
export function isOutOfHandsOf(
  { discloser }: Pick<ConsentDirective, 'discloser'>,
  organization: OrganizationId,
): boolean {
  return discloser.kind === 'organization' && discloser.organization === organization;
}

/**
 * Whether a yes counts where the two meet as members of this organization. One that names people names them as they are
 * known where it was signed: heard elsewhere, it would tell that two they know there and here are one human.
 */
export function isHeardIn(
  directive: Pick<ConsentDirective, 'discloser' | 'recipients'>,
  organization: OrganizationId,
): boolean {
  if (isOutOfHandsOf(directive, organization)) return true;
  return directive.recipients.every(({ kind }) => kind !== 'person' && kind !== 'intermediary');
}
