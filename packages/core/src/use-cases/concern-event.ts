import type { Concern } from '../concern/concern.js';
import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** In the private history of whoever does it, without anybody's words and without whom it is about. */
export function concernEvent(
  kind: 'ConcernReported' | 'ConcernLookedAt' | 'ConcernClosed',
  { id, organization, recipient }: Concern,
  by: PersonId,
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, by, {
    owner: { person: by },
    aggregate: 'concern',
    aggregateId: occasion.newId(),
    version: 1,
    kind,
    codes: { concern: id, organization, standing: recipient.standing },
  });
}
