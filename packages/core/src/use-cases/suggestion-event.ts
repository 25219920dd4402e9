import type { SelfScope } from '../access/scope.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Suggestion } from '../plan/suggestion.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** That somebody suggested words, or what became of them: in the history of whoever did it. */
export function suggestionEvent(
  { id, plan, section, decided }: Suggestion,
  kind: 'SuggestionMade' | 'SuggestionAccepted' | 'SuggestionDeclined' | 'SuggestionWithdrawn',
  { actor }: SelfScope,
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, actor, {
    owner: { person: actor },
    aggregate: 'suggestion',
    aggregateId: id,
    version: decided ? 2 : 1,
    kind,
    codes: { plan, section },
  });
}
