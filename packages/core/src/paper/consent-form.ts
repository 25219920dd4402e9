import type { ConsentPurpose } from '../consent/consent-purpose.js';
import type { ConsentKind, ConsentTerms } from '../consent/consent-terms.js';
import type { DirectiveId } from '../consent/directive.js';
import type { InfoCategory } from '../consent/info-category.js';
import type { RecipientAsked } from '../consent/recipient-asked.js';
import type { NonEmptyArray } from '../kernel/non-empty.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';

/**
 * A consent that was printed and is not signed: it opens nothing to anybody. What is signed on the sheet takes its id, so
 * the sheet's code stays the same. Others are named in it as they were asked for, never by who they are.
 */
export interface ConsentForm {
  readonly id: DirectiveId;
  readonly person: PersonId;
  /** Where it would be signed. */
  readonly organization: OrganizationId;
  readonly kind: ConsentKind;
  readonly decision: ConsentTerms['decision'];
  readonly purposes: NonEmptyArray<ConsentPurpose>;
  readonly categories: NonEmptyArray<InfoCategory>;
  readonly recipients: NonEmptyArray<RecipientPrinted>;
  readonly until?: Date;
  /** As it was asked in, best first (BCP 47). */
  readonly languages: readonly string[];
  /** The whole text that stands on the sheet, word for word. */
  readonly wording: { readonly version: string; readonly language: string; readonly text: string };
  readonly printedAt: Date;
}

export interface RecipientPrinted {
  readonly asked: RecipientAsked;
  /** As it stands on the sheet. */
  readonly name: string;
}
