import type { SelectedField } from '../../access/selection.js';
import type { DimensionId } from '../../dimension/dimension-id.js';
import { dimensionOf } from '../load/dimension-of.js';
import type { Look } from '../load/look.js';
import type { Finished } from '../views.js';
import { projectDimension } from './dimension.js';

/** A field that names a dimension. */
export function dimensionField(look: Look, id: DimensionId): (field: SelectedField) => Promise<Finished> {
  return async ({ selection }) => projectDimension(look, selection, await dimensionOf(look, id));
}
