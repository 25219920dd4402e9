import type { ConsentDirective } from '../consent/directive.js';
import type { OrganizationId } from '../organization/organization-id.js';

/**
 * Whether a yes counts where the two meet as members of this organization. One that names people names them as they are
 * known where it was signed: heard elsewhere, it would tell that two they know there and here are one human.
 */
export function isHeardIn(
  { discloser, recipients }: Pick<ConsentDirective, 'discloser' | 'recipients'>,
  organization: OrganizationId,
): boolean {
  const isFromHere = discloser.kind === 'organization' && discloser.organization === organization;
  return isFromHere || recipients.every(({ kind }) => kind !== 'person' && kind !== 'intermediary');
}
