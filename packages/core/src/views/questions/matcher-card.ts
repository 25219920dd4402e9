import type { Selection } from '../../access/selection.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Look } from '../load/look.js';
import { projectMatcherCard } from '../types/matcher-card.js';
import type { Finished } from '../views.js';

/** The card for the dimensions an organization of the reader's recognises; to anyone else it has none. */
export async function matcherCardOf(
  look: Look,
  organization: OrganizationId,
  selection: Selection,
): Promise<Finished | null> {
  if (!(await look.organization(organization))) return null;
  return projectMatcherCard(look, selection, await look.catalogue(organization));
}
