import type { ActivationChange, CrisisPlanChange } from '../crisis/change.js';
import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** What the owner did to their plan: in their own history. */
export function planEvent(
  { plan, kind, codes }: CrisisPlanChange,
  version: number,
  occasion: Occasion,
): DomainEvent<string> {
  return happened(occasion, plan.owner, {
    owner: { person: plan.owner },
    aggregate: 'crisis',
    aggregateId: plan.id,
    version,
    kind,
    codes,
  });
}

/** What somebody who was asked answered: in the owner's history, so that the owner is told. */
export function answerEvent({ plan, kind, codes }: CrisisPlanChange, by: PersonId, occasion: Occasion): DomainEvent {
  return happened(occasion, by, {
    owner: { person: plan.owner },
    aggregate: 'crisis-answer',
    aggregateId: occasion.newId(),
    version: 1,
    kind,
    codes: { ...codes, crisis: plan.id },
  });
}

/** What happened while it came to it: in the owner's history. Without `by`, the clock did it. */
export function activationEvents(
  { activation, happened: facts }: ActivationChange,
  version: number,
  by: PersonId | undefined,
  { at, newId }: Occasion,
): readonly DomainEvent[] {
  return facts.map(({ kind, codes }) => ({
    id: newId(),
    owner: { person: activation.owner },
    aggregate: 'crisis-activation',
    aggregateId: activation.id,
    version,
    kind,
    schema: 1,
    at,
    ...(by !== undefined && { actor: by }),
    codes: { ...codes, crisis: activation.crisis },
  }));
}
