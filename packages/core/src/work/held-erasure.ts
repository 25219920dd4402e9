import { mayBeTold } from '../legal/legal-bar.js';
import { isHeld } from '../legal/legal-hold.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from './ports.js';

/** One erasure that may not be carried out yet. The person stays hidden; nothing is destroyed; nobody else’s waits. */
export interface Held {
  /** Whether the person may be told so. */
  readonly mayBeTold: boolean;
}

/** Whether this person’s erasure is held now. Asked in the transaction that would destroy, and when the person looks. */
export type HeldErasure = (ports: Ports, person: PersonId, at: Date) => Promise<Held | undefined>;

/** The one answer every path rests on: a legal hold about the person that is in force, told unless every one is barred. */
export const heldErasure: HeldErasure = async ({ legalHolds }, person, at) => {
  const holds = (await legalHolds.heldFor(person)).filter((hold) => isHeld(hold, at));
  return holds.length > 0 ? { mayBeTold: holds.some(({ bar }) => mayBeTold(bar, at)) } : undefined;
};
