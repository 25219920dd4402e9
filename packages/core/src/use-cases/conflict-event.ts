import type { Conflict } from '../apart/conflict.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** In the private history of whoever declared it. Which tie it is stays out of it. */
export function conflictEvent(
  kind: 'ConflictDeclared' | 'ConflictLifted',
  { person, other, organization }: Pick<Conflict, 'person' | 'other' | 'organization'>,
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, person, {
    owner: { person },
    aggregate: 'conflict',
    aggregateId: occasion.newId(),
    version: 1,
    kind,
    codes: { other, organization },
  });
}
