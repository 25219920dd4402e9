import type { Selection } from '../../access/selection.js';
import type { Catalogue } from '../../dimension/catalogue.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Look } from '../load/look.js';
import { each } from '../project.js';
import { type DimensionReader, projectDimension } from '../types/dimension.js';
import type { Finished } from '../views.js';

/** The built-in dimensions: anyone's to read, signed in or not. */
export function builtInDimensions(
  catalogue: Catalogue,
  languages: readonly string[],
  selection: Selection,
): Promise<readonly Finished[]> {
  const reader = anyone(languages);
  return each([...catalogue.values()], (dimension) => projectDimension(reader, selection, dimension));
}

/** Whoever reads what is anyone's: no organization's dimension is among it. */
export function anyone(languages: readonly string[]): DimensionReader {
  return {
    languages,
    organization: () => Promise.resolve(undefined),
    mayAct: () => Promise.resolve(false),
  };
}

/** Those an organization of the reader's recognises, its own last; to anyone else it has none. */
export async function dimensionsOf(
  look: Look,
  organization: OrganizationId,
  selection: Selection,
): Promise<readonly Finished[]> {
  if (!(await look.organization(organization))) return [];
  const catalogue = await look.catalogue(organization);
  return each([...catalogue.values()], (dimension) => projectDimension(look, selection, dimension));
}
