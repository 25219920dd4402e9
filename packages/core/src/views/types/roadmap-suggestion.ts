import type { Selection } from '../../access/selection.js';
import { directionOf } from '../../kernel/localized.js';
import type { RoadmapSuggestion } from '../../roadmap/suggestion.js';
import type { Look } from '../load/look.js';
import { project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectConnected } from './plan-entry.js';

/** What waits for the owner's yes or no: to them, and to whoever suggested it, as their own. */
export function projectSuggestion(look: Look, selection: Selection, one: RoadmapSuggestion): Promise<Finished> {
  const { id, kind, words, language, by, suggestedAt } = one;
  const isForMe = one.owner === look.me;
  return project(selection, 'RoadmapSuggestion', 'self', {
    id: () => id,
    kind: () => spelled(kind),
    words: () => words,
    language: () => language,
    dir: () => directionOf(language),
    suggestedBy: (field) => (isForMe ? projectConnected(look, field.selection, by) : undefined),
    suggestedAt: () => moment(suggestedAt),
    access: (field) =>
      project(field.selection, 'RoadmapSuggestionAccess', 'self', {
        canAccept: () => isForMe,
        canWithdraw: () => !isForMe,
      }),
  });
}
