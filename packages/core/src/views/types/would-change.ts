import type { Selection } from '../../access/selection.js';
import type { WouldChange } from '../../explanation/would-change.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { sayWouldChange } from '../words/say-would-change.js';
import { projectDimension } from './dimension.js';
import { projectLabel } from './label.js';
import { projectValue } from './value.js';

/** Something the reader could choose otherwise. What stands in it is their own. */
export function projectWouldChange(look: Look, selection: Selection, change: WouldChange): Promise<Finished> {
  const { kind, effect, dimension, values, importance } = change;
  return project(selection, 'WouldChange', 'self', {
    kind: () => spelled(kind),
    effect: () => spelled(effect),
    dimension: (field) => projectDimension(look, field.selection, dimension),
    values: (field) =>
      each(values, (value) =>
        projectValue(field.selection, { relation: 'self', languages: look.languages }, dimension, value),
      ),
    importanceNow: () => importance?.now,
    importanceThen: () => importance?.then,
    text: (field) => projectLabel(field, 'self', sayWouldChange(change, look.languages)),
  });
}
