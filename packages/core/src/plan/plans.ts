import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { Plan, PlanId } from './plan.js';

/**
 * Plans. To their owner, whole. To someone shown a section, the plan with that section alone: what the reader may not
 * see is not in what they are given, in the database's own judgement too.
 */
export interface Plans {
  find(id: PlanId, lock?: 'update'): Promise<Kept<Plan> | undefined>;
  /** One's own, newest first. */
  of(owner: PersonId): Promise<readonly Kept<Plan>[]>;
  /** Other people's, of which a section is shown to this reader now: with those sections alone, newest first. */
  shownTo(reader: PersonId): Promise<readonly Kept<Plan>[]>;
  keep(kept: Kept<Plan>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
}
