import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { Plan, PlanId } from './plan.js';
import type { PlanVersion, VersionLine } from './version.js';

/**
 * Plans. To their owner, whole. To someone shown a section, the plan with that section alone, in the database's own
 * judgement too: as it is written, in the newest published version or in one version, as the owner said.
 */
export interface Plans {
  find(id: PlanId, lock?: 'update'): Promise<Kept<Plan> | undefined>;
  /** One's own, newest first. */
  of(owner: PersonId): Promise<readonly Kept<Plan>[]>;
  /** Other people's, of which a section is shown to this reader now: with those sections alone, newest first. */
  shownTo(reader: PersonId): Promise<readonly Kept<Plan>[]>;
  /** Those of one's own plan, oldest first; to anyone else there are none. */
  versions(plan: PlanId): Promise<readonly VersionLine[]>;
  /** One of them with its contents, which are empty once they were destroyed; to its owner alone. */
  version(plan: PlanId, number: number): Promise<PlanVersion | undefined>;
  /** Keeps a version nobody can change from then on, and the plan as it was read, with the number of its newest version. */
  publish(
    kept: Kept<Plan>,
    version: PlanVersion,
    events: readonly DomainEvent[],
  ): Promise<Result<number, ChangedMeanwhile>>;
  /** Removes the contents of a version, for everyone and for good. */
  destroy(destroyed: VersionLine, events: readonly DomainEvent[]): Promise<void>;
  keep(kept: Kept<Plan>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
}
