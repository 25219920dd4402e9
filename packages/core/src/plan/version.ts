import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { TooMany } from './change.js';
import type { Plan, PlanId, Section } from './plan.js';

/** That a version was published, and perhaps destroyed: what stays of it, whatever becomes of its contents. */
export interface VersionLine {
  readonly plan: PlanId;
  readonly owner: PersonId;
  /** From 1, one after the other. */
  readonly number: number;
  readonly publishedAt: Date;
  /** Its contents are gone since then. */
  readonly destroyedAt?: Date;
}

/** A version with its contents: as they were published, to the letter. */
export interface PlanVersion extends VersionLine {
  readonly sections: readonly Section[];
}

/** No version with this number was ever published. */
export interface NotPublished {
  readonly kind: 'NotPublished';
  /** The newest that was; 0 where none was. */
  readonly newest: number;
}

/** This version was published, and its owner destroyed its contents. */
export interface VersionDestroyed {
  readonly kind: 'VersionDestroyed';
}

/** As many versions of one plan are kept, destroyed ones among them. */
export const mostVersions = 1_000;

export interface Published {
  readonly plan: Plan;
  readonly version: PlanVersion;
}

/** The owner publishes a plan as it is written: the next number, and contents that nobody changes any more. Empty sections are fine. */
export function publishPlan(plan: Plan, at: Date): Result<Published, TooMany> {
  const number = (plan.published ?? 0) + 1;
  if (number > mostVersions) return err({ kind: 'TooMany', most: mostVersions });
  const { id, owner, sections } = plan;
  return ok({
    plan: { ...plan, published: number },
    version: { plan: id, owner, number, publishedAt: at, sections },
  });
}

/** The contents of a version are gone; that there was one stays. Nothing, if they were gone before. */
export function destroyVersion({ destroyedAt, ...line }: VersionLine, at: Date): VersionLine | undefined {
  return destroyedAt === undefined ? { ...line, destroyedAt: at } : undefined;
}

/** The version with this number, if its contents are there to be shown, read or compared. */
export function standingVersion<Line extends VersionLine>(
  { published: newest = 0 }: Pick<Plan, 'published'>,
  line: Line | undefined,
): Result<Line, NotPublished | VersionDestroyed> {
  if (!line) return err({ kind: 'NotPublished', newest });
  return line.destroyedAt === undefined ? ok(line) : err({ kind: 'VersionDestroyed' });
}
