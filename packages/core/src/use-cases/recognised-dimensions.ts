import { builtIn } from '../dimension/built-in/index.js';
import { type Catalogue, catalogueOf } from '../dimension/catalogue.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Ports } from '../work/ports.js';

/** The dimensions an organization recognises: the built-in ones, then its own. */
export async function recognisedDimensions({ dimensions }: Ports, organization: OrganizationId): Promise<Catalogue> {
  return catalogueOf(...builtIn, ...(await dimensions.ofOrganization(organization)));
}
