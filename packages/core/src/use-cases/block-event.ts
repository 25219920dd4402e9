import type { DomainEvent } from '../kernel/event.js';
import type { Block } from '../presence/blocks.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** Each block, and each lifting, is a history of its own: blocks have no versions to order them by. */
export function blockEvent(
  kind: 'PersonBlocked' | 'BlockLifted',
  { person, blocked, organization }: Omit<Block, 'at'>,
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, person, {
    owner: { person },
    aggregate: 'blocks',
    aggregateId: occasion.newId(),
    version: 1,
    kind,
    codes: { blocked, organization },
  });
}
