import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { PlanId } from '../plan/plan.js';
import type { Paper } from './paper.js';
import type { PaperCode } from './paper-code.js';

/** Forms that were printed, each its owner's alone. They go with their plan. */
export interface Papers {
  keep(paper: Paper, events: readonly DomainEvent[]): Promise<void>;
  find(person: PersonId, code: PaperCode): Promise<Paper | undefined>;
  /** Of one plan, newest first. */
  of(person: PersonId, plan: PlanId): Promise<readonly Paper[]>;
}
