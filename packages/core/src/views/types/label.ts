import type { Relation } from '../../access/rule.js';
import type { SelectedField } from '../../access/selection.js';
import type { Localized } from '../../kernel/localized.js';
import { project } from '../project.js';
import type { Finished } from '../views.js';

/** Words to be shown, as `Label`. */
export function projectLabel(
  { selection }: Pick<SelectedField, 'selection'>,
  relation: Relation,
  words: Localized,
): Promise<Finished> {
  return project(selection, 'Label', relation, {
    text: () => words.text,
    lang: () => words.lang,
    dir: () => words.dir,
    isFallback: () => words.isFallback,
  });
}
