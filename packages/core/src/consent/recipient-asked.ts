import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { RecipientClass } from './consent-terms.js';

/** To whom, as somebody says it. */
export type RecipientAsked =
  | { readonly kind: 'person'; readonly organization: OrganizationId; readonly person: MembershipId }
  | { readonly kind: 'organization' | 'members' | 'connections'; readonly organization: OrganizationId }
  | { readonly kind: 'class'; readonly class: RecipientClass }
  | { readonly kind: 'outside'; readonly name: string };
