import { indexScope } from '../access/index-scope.js';
import { type Catalogue, catalogueOf } from '../dimension/catalogue.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Work } from '../work/work.js';
import type { PeerIndexes } from './keep-peer-indexes.js';

export interface Filling {
  readonly organizations: readonly OrganizationId[];
  /** The built-in dimensions; those of each organization are read. */
  readonly catalogue: Catalogue;
  /** Told after each thousand how many are held by now. */
  readonly progress: (held: ReturnType<PeerIndexes['held']>) => void;
  readonly isStopped: () => boolean;
}

/** Reads who is present, a thousand to a transaction, before anybody asks. Questions are answered all the while. */
export async function fillPeerIndexes(
  work: Work,
  indexes: PeerIndexes,
  { organizations, catalogue, progress, isStopped }: Filling,
): Promise<void> {
  for (const organization of organizations) {
    for (let after: PersonId | undefined, more = true; more && !isStopped();) {
      after = await work(indexScope(organization), async (ports) => {
        const own = await ports.dimensions.ofOrganization(organization);
        return indexes.readOn(ports, organization, catalogueOf(...catalogue.values(), ...own), after);
      });
      more = after !== undefined;
      progress(indexes.held());
    }
  }
}
