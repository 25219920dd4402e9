import type { Selection } from '../../access/selection.js';
import type { Relation } from '../../access/rule.js';
import { dimensionOf } from '../load/dimension-of.js';
import type { EntryOpen } from '../load/entries-open.js';
import type { Look } from '../load/look.js';
import { project } from '../project.js';
import type { Finished } from '../views.js';
import { answerFields } from './answer.js';
import { dimensionField } from './dimension-field.js';
import { projectNotice } from './notice.js';

/** What an organization wrote about somebody, to whomever they opened it. */
export function projectSharedEntry(
  look: Look,
  selection: Selection,
  relation: Relation,
  { entry, decision }: EntryOpen,
): Promise<Finished> {
  return project(selection, 'SharedEntry', relation, {
    list: () => entry.source,
    dimension: dimensionField(look, entry.dimension),
    ...answerFields(entry.answer, () => dimensionOf(look, entry.dimension), relation, look.languages),
    notice: (field) => projectNotice(look, field, relation, decision),
  });
}
