import type { CoverName } from '../cover/cover.js';
import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** In the private history of whoever did it. */
export function coverEvent(
  kind: 'CoverAsked' | 'CoverAgreed' | 'CoverEnded',
  by: PersonId,
  { person, other, organization }: CoverName,
  occasion: Occasion,
): DomainEvent {
  const forMe = person === by;
  return happened(occasion, by, {
    owner: { person: by },
    aggregate: 'cover',
    aggregateId: occasion.newId(),
    version: 1,
    kind,
    codes: { other: forMe ? other : person, organization, side: forMe ? 'for-me' : 'by-me' },
  });
}
