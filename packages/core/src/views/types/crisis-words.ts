import type { Relation } from '../../access/rule.js';
import type { SelectedField, Selection } from '../../access/selection.js';
import type { OwnersRule, Written } from '../../crisis/crisis-plan.js';
import { directionOf } from '../../kernel/localized.js';
import { each, project } from '../project.js';
import { moment } from '../spelling.js';
import type { Finished } from '../views.js';

/** What the owner wrote, line by line, kept verbatim. */
export function projectLines(
  { selection }: SelectedField,
  relation: Relation,
  lines: readonly Written<string>[],
): Promise<readonly Finished[]> {
  return each(lines, (line) => projectLine(selection, relation, line));
}

export function projectLine(
  selection: Selection,
  relation: Relation,
  { id, words, language, writtenAt }: Written<string>,
): Promise<Finished> {
  return project(selection, 'CrisisWords', relation, {
    id: () => id,
    words: () => words,
    language: () => language,
    dir: () => directionOf(language),
    writtenAt: () => moment(writtenAt),
  });
}

/** A span, and what the owner says about it. */
export function projectRule(
  { selection }: SelectedField,
  relation: Relation,
  { minutes, words, language }: OwnersRule,
): Promise<Finished> {
  return project(selection, 'CrisisRule', relation, {
    minutes: () => minutes,
    words: () => words,
    language: () => language,
    dir: () => directionOf(language),
  });
}
