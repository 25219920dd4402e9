import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { PlanId } from './plan.js';
import type { Suggestion, SuggestionId } from './suggestion.js';

/** Suggestions: to the plan's owner, all that were made for it; to whoever made them, their own; to nobody else any. */
export interface Suggestions {
  find(id: SuggestionId, lock?: 'update'): Promise<Suggestion | undefined>;
  /** For one plan, oldest first. */
  forPlan(plan: PlanId): Promise<readonly Suggestion[]>;
  /** Those this person made, wherever, newest first. */
  by(person: PersonId): Promise<readonly Suggestion[]>;
  /** A new one, while its section is shown to them to suggest for; or what became of one that is there. */
  keep(suggestion: Suggestion, events: readonly DomainEvent[]): Promise<void>;
}
