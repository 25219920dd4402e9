import { mayBeTold } from '../legal/legal-bar.js';
import { isHeld, type LegalHold } from '../legal/legal-hold.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from './ports.js';

/** One erasure that may not be carried out whole yet. The person stays hidden; what no hold names is destroyed in time. */
export interface Held {
  /** Those in force. */
  readonly holds: readonly LegalHold[];
  /** Whether the person may be told so. */
  readonly mayBeTold: boolean;
}

/** Whether something of this person’s erasure is held now. Asked in the transaction that destroys, and when the person looks. */
export type HeldErasure = (ports: Ports, person: PersonId, at: Date) => Promise<Held | undefined>;

/** The one answer every path rests on: the legal holds about the person that are in force, told unless every one is barred. */
export const heldErasure: HeldErasure = async ({ legalHolds }, person, at) => {
  const holds = (await legalHolds.heldFor(person)).filter((hold) => isHeld(hold, at));
  return holds.length > 0 ? { holds, mayBeTold: holds.some(({ bar }) => mayBeTold(bar, at)) } : undefined;
};
