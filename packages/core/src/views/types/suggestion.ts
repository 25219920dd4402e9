import type { Relation } from '../../access/rule.js';
import type { SelectedField, Selection } from '../../access/selection.js';
import { directionOf } from '../../kernel/localized.js';
import { acceptSuggestion, declineSuggestion, type Suggestion, withdrawSuggestion } from '../../plan/suggestion.js';
import type { EntryId } from '../../plan/plan.js';
import { globalId } from '../global-id.js';
import type { Look } from '../load/look.js';
import type { PlanSeen } from '../load/plan-seen.js';
import { stillBefore } from '../load/still-before.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectConnected } from './plan-entry.js';

/** Those for one plan: to its owner all of them, to whoever may suggest their own. Others' words are not for another's device. */
export async function projectSuggestions(
  look: Look,
  { selection }: SelectedField,
  seen: PlanSeen,
): Promise<readonly Finished[] | undefined> {
  if (look.withHelp) return undefined;
  const found = await stillBefore(look, await look.own((ports) => ports.suggestions.forPlan(seen.facts.plan.id)));
  return each(found, (one) => projectSuggestion(look, selection, seen, one));
}

function projectSuggestion(look: Look, selection: Selection, seen: PlanSeen, one: Suggestion): Promise<Finished> {
  const { relation, facts } = seen;
  const { id, plan, section, words, language, suggestedAt, by, decided } = one;
  return project(selection, 'Suggestion', relation, {
    id: () => id,
    section: () => globalId('section', plan, section),
    words: () => words,
    language: () => language,
    dir: () => directionOf(language),
    suggestedAt: () => moment(suggestedAt),
    by: (field) => (relation === 'self' ? projectConnected(look, field.selection, by) : undefined),
    state: () => spelled(decided?.as ?? 'open'),
    decidedAt: () => decided && moment(decided.at),
    access: (field) => projectSuggestionAccess(look, field.selection, relation, facts.plan, one),
  });
}

function projectSuggestionAccess(
  { at, me }: Look,
  selection: Selection,
  relation: Relation,
  plan: PlanSeen['facts']['plan'],
  one: Suggestion,
): Promise<Finished> {
  const isMine = relation === 'self';
  return project(selection, 'SuggestionAccess', relation, {
    canAccept: () => isMine && acceptSuggestion(plan, one, { id: '' as EntryId, at }).ok,
    canDecline: () => isMine && !one.decided && declineSuggestion(one, at).ok,
    canWithdraw: () => one.by === me && !one.decided && withdrawSuggestion(one, at).ok,
  });
}
