import { type Catalogue, catalogueOf } from '../catalogue.js';
import type { Dimension } from '../dimension.js';

/** The dimensions everyone starts with, in the order they are offered. */
export const builtIn: readonly Dimension[] = [];

export const builtInCatalogue: Catalogue = catalogueOf(...builtIn);
