import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** Each block, and each lifting, is a history of its own: blocks have no versions to order them by. */
export function blockEvent(
  kind: 'PersonBlocked' | 'BlockLifted',
  actor: PersonId,
  blocked: PersonId,
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, actor, {
    owner: { person: actor }, aggregate: 'blocks', aggregateId: occasion.newId(), version: 1, kind, codes: { blocked },
  });
}
