import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { ConsentTerms, Recipient } from './consent-terms.js';
import type { InfoCategory } from './info-category.js';
import { takesBack } from './takes-back.js';

/** Whom a recipient means: people by name, or an organization with whoever acts there. */
export type Reached =
  { readonly kind: 'person'; readonly id: PersonId } | { readonly kind: 'organization'; readonly id: OrganizationId };

/** One category opened (or refused) to somebody. */
export interface Reach {
  /** Which of the recipients, counted from 0. */
  readonly position: number;
  readonly category: InfoCategory;
  readonly reached: Reached;
}

/** Whom a directive reaches with what, as it stands: what was taken back is out of it. The database's walls go by it. */
export function reachOf({
  recipients,
  categories,
  withdrawals,
}: Pick<ConsentTerms, 'recipients' | 'categories' | 'withdrawals'>): readonly Reach[] {
  return recipients.flatMap((recipient, position) =>
    categories
      .filter((category) => !withdrawals.some((one) => takesBack(one, recipient, category)))
      .flatMap((category) => reachedBy(recipient).map((reached) => ({ position, category, reached }))),
  );
}

/** A class, and somebody outside the product, reach nobody who could look here. */
export function reachedBy(recipient: Recipient): readonly Reached[] {
  switch (recipient.kind) {
    case 'person':
      return [{ kind: 'person', id: recipient.person }];
    case 'intermediary':
      return recipient.participants.map((id) => ({ kind: 'person', id }));
    case 'organization':
    case 'members':
    case 'connections':
      return [{ kind: 'organization', id: recipient.organization }];
    case 'class':
    case 'outside':
      return [];
  }
}
