import type { Relation } from '../../access/rule.js';
import type { Selection } from '../../access/selection.js';
import type { Dimension } from '../../dimension/dimension.js';
import { valueLabel } from '../../dimension/value-label.js';
import type { Value } from '../../dimension/value.js';
import { project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectLabel } from './label.js';

export interface ValueReader {
  readonly relation: Relation;
  readonly languages: readonly string[];
}

/** One value, with the parts its form has. */
export function projectValue(
  selection: Selection,
  { relation, languages }: ValueReader,
  dimension: Dimension,
  value: Value,
): Promise<Finished> {
  return project(selection, 'Value', relation, {
    form: () => spelled(value.form),
    label: (field) => projectLabel(field, relation, valueLabel(dimension, value, languages)),
    key: () => (value.form === 'choice' || value.form === 'ordered' ? value.key : undefined),
    from: () => (value.form === 'interval' ? value.from : undefined),
    to: () => (value.form === 'interval' ? value.to : undefined),
    tag: () => (value.form === 'language' ? value.tag : undefined),
    proficiency: () => (value.form === 'language' ? spelled(value.proficiency) : undefined),
    path: () => (value.form === 'area' ? value.path : undefined),
    slots: () => (value.form === 'week-slots' ? value.slots : undefined),
  });
}
