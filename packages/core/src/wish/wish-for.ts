import type { Dimension } from '../dimension/dimension.js';
import { readValue, type ValueRefusal } from '../dimension/read-value.js';
import { unreadable } from '../dimension/unreadable.js';
import type { Value } from '../dimension/value.js';
import { isNonEmpty } from '../kernel/non-empty.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Organization } from '../organization/organization.js';
import type { OrganizationPolicy } from '../organization/organization-policy.js';
import { policyInForce } from '../organization/policy-in-force.js';
import type { Importance, Strength, Wish, WishedFor } from './wish.js';

export interface WishFor {
  readonly dimension: Dimension;
  readonly strength: Strength;
  readonly importance: Importance;
  readonly like: WishInput;
  /** On a protected trait: yes, let it weigh. */
  readonly turnOn: boolean;
}

/** Someone like me, or any of these values, as they were sent. */
export type WishInput = { readonly as: 'mine' } | { readonly as: 'these'; readonly values: readonly unknown[] };

/** This dimension is shown, never compared. */
export interface NotComparable {
  readonly kind: 'NotComparable';
}

/** A protected trait weighs nothing until the person turns it on themselves. */
export interface NotTurnedOn {
  readonly kind: 'NotTurnedOn';
}

/** This takes a decision of the organization, with its reason and its dates, and there is none in force. */
export interface PolicyMissing {
  readonly kind: 'PolicyMissing';
  readonly policy: OrganizationPolicy['kind'];
}

export type WishForRefusal = NotComparable | NotTurnedOn | PolicyMissing | ValueRefusal;

/** As many values may be wished for in one dimension. */
export const mostWished = 50;

/** Someone asks something of a peer. On a protected trait a wish is towards, never away, unless the organization decided otherwise. */
export function wishFor(
  { dimension, strength, importance, like, turnOn }: WishFor,
  organization: Pick<Organization, 'policies'>,
  at: Date,
): Result<Wish, WishForRefusal> {
  if (dimension.comparator.form === 'none') return err({ kind: 'NotComparable' });
  const isProtected = dimension.traits.includes('protected');
  if (
    isProtected &&
    strength === 'avoid' &&
    !policyInForce(organization, 'avoid-on-protected-trait', at, dimension.id)
  ) {
    return err({ kind: 'PolicyMissing', policy: 'avoid-on-protected-trait' });
  }
  if (isProtected && !turnOn) return err({ kind: 'NotTurnedOn' });
  const wishedFor = readWishedFor(dimension, like);
  if (!wishedFor.ok) return wishedFor;
  return ok({ dimension: dimension.id, strength, importance, like: wishedFor.value, turnedOn: isProtected });
}

function readWishedFor(dimension: Dimension, like: WishInput): Result<WishedFor, ValueRefusal> {
  if (like.as === 'mine') return ok({ as: 'mine' });
  if (like.values.length > mostWished) return unreadable(['values'], `at most ${mostWished} values`);
  const values: Value[] = [];
  for (const [index, input] of like.values.entries()) {
    const value = readValue(dimension, input);
    if (!value.ok) {
      return value.error.kind === 'UnreadableAnswer'
        ? unreadable(['values', String(index), ...value.error.path], value.error.expected)
        : value;
    }
    values.push(value.value);
  }
  return isNonEmpty(values) ? ok({ as: 'these', values }) : unreadable(['values'], 'at least one value');
}
