import type { DomainEvent } from '../kernel/event.js';
import type { Kept } from '../kernel/kept.js';
import type { NetworkAgreement } from '../network/agreement.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** What one of the two organizations decided about an agreement. Each decision is in the audit of whoever took it. */
export function networkEvent(
  kind: 'NetworkAgreementProposed' | 'NetworkAgreementAccepted' | 'NetworkAgreementEnded',
  { value: { id, covers }, version }: Kept<NetworkAgreement>,
  { organization, by }: { readonly organization: OrganizationId; readonly by: PersonId },
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, by, {
    owner: { organization },
    aggregate: 'network-agreement',
    aggregateId: id,
    version: version + 1,
    kind,
    codes: { covers },
  });
}
