import type { Suggestion } from '../../plan/suggestion.js';
import type { Suggestions } from '../../plan/suggestions.js';
import { remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';
import { isOpened } from './trust.js';

export function inMemorySuggestions(shelves: Shelves, sight: Sight): Suggestions {
  const seen = (): readonly Suggestion[] =>
    [...shelves.suggestions.values()].filter(({ owner, by }) => sight.isMe(owner) || sight.isMe(by));
  const isGranted = ({ owner, by, plan, section, connection }: Suggestion): boolean =>
    [...shelves.grants.values()].some(
      (grant) =>
        isOpened(shelves, grant) &&
        grant.person === owner &&
        grant.recipient === by &&
        grant.subject.kind === 'plan-section' &&
        grant.subject.may === 'suggest' &&
        grant.subject.plan === plan &&
        grant.subject.section === section &&
        grant.subject.connection === connection,
    );
  const oldestFirst = (some: readonly Suggestion[]): readonly Suggestion[] =>
    [...some].sort(
      (one, other) => one.suggestedAt.getTime() - other.suggestedAt.getTime() || (one.id < other.id ? -1 : 1),
    );

  return {
    async find(id) {
      return seen().find((one) => one.id === id);
    },
    async forPlan(plan) {
      return oldestFirst(seen().filter((one) => one.plan === plan));
    },
    async by(person) {
      return [...oldestFirst(seen().filter((one) => one.by === person))].reverse();
    },
    async keep(suggestion, events) {
      const before = shelves.suggestions.get(suggestion.id);
      const isTheirs = before
        ? sight.isMe(suggestion.decided?.as === 'withdrawn' ? before.by : before.owner) && !before.decided
        : sight.isMe(suggestion.by) && isGranted(suggestion) && !sight.oversees(suggestion.owner);
      if (!isTheirs) return outOfSight('a suggestion');
      const { decided } = suggestion;
      shelves.suggestions.set(suggestion.id, before ? { ...before, ...(decided && { decided }) } : suggestion);
      remember(shelves, events);
    },
  };
}
