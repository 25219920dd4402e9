import type { PersonId } from '../person/person-id.js';
import type { AgentAppointmentId, IncapacityId } from './advance-directive-id.js';

/** Who may find that somebody cannot decide for themselves now. A peer is none of them, and there is no word for one. */
export const determinerKinds = [
  'court',
  'psychiatrist',
  'psychologist',
  'physician',
  'nurse-practitioner',
  'other-clinician',
] as const;

export type DeterminerKind = (typeof determinerKinds)[number];

export interface Determiner {
  readonly kind: DeterminerKind;
  readonly name: string;
}

/**
 * That somebody found the owner unable to decide, as it was reported: by whom, on what basis, and who wrote it down. Not
 * a judgement of this software's. `opens`: whether agents who accepted are shown what is in their scope meanwhile; only
 * where the rules known for the place, or else the owner in this very directive, name that kind of determiner.
 */
export interface IncapacityRecord {
  readonly id: IncapacityId;
  readonly determiners: readonly Determiner[];
  /** In whose words: the order, the report, the section it rests on. */
  readonly basis: string;
  readonly determinedAt: Date;
  readonly recordedAt: Date;
  readonly recordedBy: PersonId;
  /** As which agent; absent where the owner wrote it down. */
  readonly asAgent?: AgentAppointmentId;
  readonly opens: boolean;
  readonly ended?: { readonly at: Date; readonly by: PersonId };
}

export const longestBasis = 4_000;
export const mostDeterminers = 5;
export const mostIncapacities = 100;
