import { daysAfter } from '../kernel/days.js';
import type { ConnectionKind } from '../connection/connection.js';
import { isSameValue } from '../dimension/comparators/equal.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import type { Value } from '../dimension/value.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import { type Ask, type AskId, isAskOpen } from './ask.js';

/** An ask is open for this many days, which the asker is told. */
export const askDays = 30;

export interface SetAsk {
  readonly id: AskId;
  readonly organization: OrganizationId;
  readonly asker: PersonId;
  readonly kind: ConnectionKind;
  readonly dimension: DimensionId;
  readonly value: Value;
  readonly at: Date;
}

/** A new ask, or the one they have open already that asks the same. */
export function setAskAmong(own: readonly Ask[], { at, ...ask }: SetAsk): Ask {
  const same = own.find(
    (one) =>
      isAskOpen(one, at) &&
      one.kind === ask.kind &&
      one.dimension === ask.dimension &&
      isSameValue(one.value, ask.value),
  );
  return same ?? { ...ask, askedAt: at, openUntil: daysAfter(at, askDays), answers: [] };
}
