import type { Dimension } from './dimension.js';
import type { DimensionId } from './dimension-id.js';

/** The dimensions an organization recognises, by id, in the order they are offered. */
export type Catalogue = ReadonlyMap<DimensionId, Dimension>;

export function catalogueOf(...dimensions: readonly Dimension[]): Catalogue {
  return new Map(dimensions.map((dimension) => [dimension.id, dimension]));
}
