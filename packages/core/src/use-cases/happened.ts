import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { Occasion } from '../work/work.js';

/** The event for a fact a decision found: id, time and actor come from the occasion. Ids and codes only. */
export function happened(
  { at, newId }: Occasion,
  actor: PersonId,
  fact: Omit<DomainEvent, 'id' | 'schema' | 'at' | 'actor'>,
): DomainEvent {
  return { id: newId(), schema: 1, at, actor, ...fact };
}
