import type { NonEmptyArray } from '../kernel/non-empty.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { ConsentPurpose } from './consent-purpose.js';
import type { InfoCategory } from './info-category.js';

/**
 * What kind of consent it is. Kinds are never merged: each is given by an act of its own, and none stands for another
 * (42 CFR 2.31(b)–(d)).
 *
 * - `platform`: what the person chose in the product itself, such as being seen. - `tpo`: treatment, payment and
 * operations. - `specific`: named things to named recipients. - `sud-counseling-notes`, `legal-proceeding`: those alone.
 * - `guardian`: by whoever may lawfully sign for the person. - `testimonial`: a story of theirs, told in public.
 */
export const consentKinds = [
  'platform',
  'tpo',
  'specific',
  'sud-counseling-notes',
  'legal-proceeding',
  'guardian',
  'testimonial',
] as const;

export type ConsentKind = (typeof consentKinds)[number];

/** The part of a consent that a decision rests on. */
export interface ConsentTerms {
  readonly id: string;
  readonly person: PersonId;
  readonly kind: ConsentKind;
  /** A `deny` wins over every `permit`. */
  readonly decision: 'permit' | 'deny';
  readonly purposes: NonEmptyArray<ConsentPurpose>;
  readonly categories: NonEmptyArray<InfoCategory>;
  /** Only these things of the categories, by their ids; without it, all of them. */
  readonly things?: NonEmptyArray<string>;
  /** Only while this connection of the two is live. */
  readonly connection?: string;
  readonly recipients: NonEmptyArray<Recipient>;
  readonly from: Date;
  readonly expires: Expiry;
  /** How it was given. Only what is in writing counts where writing is required. */
  readonly form: ConsentForm;
  readonly withdrawals: readonly Withdrawal[];
}

export const consentForms = ['in-the-product', 'assisted', 'paper', 'spoken'] as const;

export type ConsentForm = (typeof consentForms)[number];

/**
 * To whom. A person or an organization by name; an intermediary with those it serves named too; a class of recipients
 * for `tpo` alone (42 CFR 2.31(a)(4)). `members` and `connections` are the audiences of `platform`.
 */
export type Recipient =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'organization'; readonly organization: OrganizationId }
  | {
      readonly kind: 'intermediary';
      readonly organization: OrganizationId;
      readonly participants: NonEmptyArray<PersonId>;
    }
  | { readonly kind: 'class'; readonly class: RecipientClass }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'members'; readonly organization: OrganizationId }
  | { readonly kind: 'connections'; readonly organization: OrganizationId };

export const recipientClasses = ['treating-providers', 'health-plans', 'payers-and-operations'] as const;

export type RecipientClass = (typeof recipientClasses)[number];

/** A date, an event that is known to have happened or not, or (for `tpo` and `platform`) none (42 CFR 2.31(a)(7)). */
export type Expiry =
  | { readonly kind: 'date'; readonly at: Date }
  | { readonly kind: 'event'; readonly event: ExpiryEvent; readonly happenedAt?: Date }
  | { readonly kind: 'none' };

export const expiryEvents = ['connection-ends', 'membership-ends', 'study-ends', 'letter-released'] as const;

export type ExpiryEvent = (typeof expiryEvents)[number];

/** Taken back: the whole, or for one recipient or one category while the rest stands. Never earlier than it was said. */
export interface Withdrawal {
  readonly at: Date;
  readonly recipient?: Recipient;
  readonly category?: InfoCategory;
}
