import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** Each end is a history of its own: sessions have no versions to order them by. */
export function sessionEvent(
  kind: 'SessionEnded' | 'SignedOutEverywhere',
  person: PersonId,
  aggregateId: string,
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, person, {
    owner: { person },
    aggregate: 'session',
    aggregateId,
    version: 1,
    kind,
    codes: {},
  });
}
