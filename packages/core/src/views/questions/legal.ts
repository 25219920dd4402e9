import type { Selection } from '../../access/selection.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { demandsIn, holdsIn } from '../load/legal-seen.js';
import type { Look } from '../load/look.js';
import { each } from '../project.js';
import { projectDemand } from '../types/legal-demand.js';
import { projectHold } from '../types/legal-hold.js';
import type { Finished } from '../views.js';

/** What came to an organization; none to whoever does not administer it. */
export async function legalDemandsOf(
  look: Look,
  organization: OrganizationId,
  selection: Selection,
): Promise<readonly Finished[] | null> {
  const all = await demandsIn(look, organization);
  return all ? each(all, (seen) => projectDemand(look, selection, seen)) : null;
}

export async function legalHoldsOf(
  look: Look,
  organization: OrganizationId,
  selection: Selection,
): Promise<readonly Finished[] | null> {
  const all = await holdsIn(look, organization);
  return all ? each(all, (seen) => projectHold(look, selection, seen)) : null;
}
