import type { PersonId } from '../person/person-id.js';
import type { SectionId } from '../plan/plan.js';
import { type CrisisActivation, statusOf } from './activation.js';
import type { CrisisPlan } from './crisis-plan.js';
import { type CrisisAround, isThere, supporterNamed } from './readiness.js';

/** What a crisis opens to one of its supporters, on which connection, and until when. */
export interface OpenedByCrisis {
  readonly sections: readonly SectionId[];
  readonly connection: string;
  /** From this instant on it opens nothing. */
  readonly until: Date;
}

/** What it opens to this person now: exactly what the owner authorised, to whoever is there, while it is active. */
export function openedByCrisis(
  plan: CrisisPlan,
  activation: CrisisActivation | undefined,
  { reader, around, at }: { readonly reader: PersonId; readonly around: CrisisAround; readonly at: Date },
): OpenedByCrisis | undefined {
  const supporter = supporterNamed(plan, reader);
  if (!supporter || !isThere(supporter, around)) return undefined;
  if (!activation?.active || statusOf(activation, at) !== 'active') return undefined;
  return { sections: plan.opens, connection: supporter.connection, until: activation.active.until };
}
