import { daysAfter } from '../kernel/days.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { LegalHold } from '../legal/legal-hold.js';
import type { PersonId } from '../person/person-id.js';

/**
 * A person takes themselves out. From this moment they are hidden from everyone; everything about them is destroyed when
 * the delay they chose is over, and they may change their mind until then.
 */
export interface Erasure {
  readonly person: PersonId;
  readonly askedAt: Date;
  readonly dueAt: Date;
}

/** In days. Long enough to change one’s mind, short enough to be believed. */
export const usualDelay = 7;

export const longestDelay = 30;

/** `days` is not a whole number from 0 (now) to {@link longestDelay}. */
export interface NotADelay {
  readonly kind: 'NotADelay';
  readonly longest: number;
  readonly path: readonly string[];
}

/** An erasure asked for now. Asked for again, it is due at the new time. */
export function askErasure(person: PersonId, days: number, at: Date): Result<Erasure, NotADelay> {
  if (!Number.isInteger(days) || days < 0 || days > longestDelay)
    return err({ kind: 'NotADelay', longest: longestDelay, path: ['days'] });
  return ok({ person, askedAt: at, dueAt: daysAfter(at, days) });
}

/** Whether everything is to be destroyed now. */
export function isDue({ dueAt }: Erasure, at: Date): boolean {
  return dueAt <= at;
}

/** Who takes themselves out. */
export interface Erasures {
  /** In the person's own scope, in that of their sign-in, and in the machinery's. */
  of(person: PersonId): Promise<Erasure | undefined>;
  /** Acting in an organization: everyone but `person` who belongs there and took themselves out. To decide by, not to tell. */
  besides(person: PersonId): Promise<ReadonlySet<PersonId>>;
  ask(erasure: Erasure): Promise<void>;
  /** Nothing to take back is taken back too. */
  takeBack(person: PersonId): Promise<void>;
  /** Those to be destroyed now, longest due first. In a forget scope. */
  due(at: Date): Promise<readonly Erasure[]>;
  /**
   * Destroys everything kept about the person, everywhere, and the person. What others keep stays theirs, with nobody in
   * the person's place. In an erase scope, for a person who asked for it; to nobody else does anything happen.
   *
   * While holds are in force, what they name stays, with the demands and holds of those organizations, that the person
   * belongs there, and how they sign in, so that they can read it; the erasure stays asked for. All else is destroyed.
   */
  destroy(person: PersonId, at: Date, holds?: readonly LegalHold[]): Promise<void>;
}

/** Stands where somebody was who took themselves out. Nobody's id: it is the same for all of them. */
export const nobody = 'ffffffff-ffff-7fff-bfff-ffffffffffff' as PersonId;
