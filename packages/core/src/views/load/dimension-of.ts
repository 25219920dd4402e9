import type { Dimension } from '../../dimension/dimension.js';
import { type DimensionId, organizationOf } from '../../dimension/dimension-id.js';
import type { Look } from './look.js';

/** The dimension someone spoke of. One that is not offered any more still has its key: what was said stays theirs to take back. */
export async function dimensionOf(look: Look, id: DimensionId): Promise<Dimension> {
  const catalogue = await look.catalogue(organizationOf(id));
  return catalogue.get(id) ?? noLongerOffered(id);
}

function noLongerOffered(id: DimensionId): Dimension {
  const key = id.slice(id.indexOf('/') + 1);
  return {
    id,
    labels: { en: key },
    value: { form: 'words', longest: 0 },
    comparator: { form: 'none' },
    many: true,
    tier: 4,
    defaultPurposes: [],
    traits: [],
  };
}
