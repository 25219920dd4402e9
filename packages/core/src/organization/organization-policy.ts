import type { ManageableKind } from './manageable-kind.js';

/**
 * A decision an organization took, with its reason and its dates. Without one, the safer rule holds.
 *
 * - `youth`: people under 18 may take part, among themselves (domain: minors and adults are never paired).
 * - `avoid-on-protected-trait`: people may ask to avoid a value of this protected dimension (survivors asking about gender).
 * - `must-towards-employed`: a must on this dimension (race, faith) holds towards employed supporters too.
 * - `manage-…`: a declared tie of this kind need not keep two people apart here, if whoever declares it has a plan.
 */
export interface OrganizationPolicy {
  readonly kind: 'youth' | 'avoid-on-protected-trait' | 'must-towards-employed' | `manage-${ManageableKind}`;
  /** The dimension it speaks of (its key); absent for `youth` and `manage-…`. */
  readonly dimension?: string;
  readonly reason: string;
  readonly from: Date;
  readonly until?: Date;
}
