import { organizationOf } from '../dimension/dimension-id.js';
import type { Dimension } from '../dimension/dimension.js';
import type { Json } from '../kernel/json.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { moment } from '../views/spelling.js';
import type { Ports } from '../work/ports.js';
import { ownDimension, type OwnOfOrganization } from '../record/organization-file.js';

/** Everything that is the organization's own, in the words of a file. In an import scope; nothing where there is none. */
export async function ownOf(ports: Ports, id: OrganizationId): Promise<OwnOfOrganization | undefined> {
  const organization = await ports.organizations.find(id);
  if (!organization) return undefined;
  const { handle, name, contact, closesOn, policies } = organization;
  const profile = await ports.complianceProfiles.of(id);
  return {
    handle,
    name,
    contact,
    ...(closesOn && { closesOn: moment(closesOn) }),
    policies: policies.map(({ kind, dimension, reason, from, until }) => ({
      kind,
      ...(dimension !== undefined && { dimension: nameOfDimension(dimension) }),
      reason,
      ...dated({ from, ...(until && { until }) }),
    })),
    dimensions: (await ports.dimensions.ofOrganization(id)).map(definitionOf),
    briefings: (await ports.trust.briefings(id)).map(({ version, jurisdiction, points, from }) => ({
      version,
      ...(jurisdiction !== undefined && { jurisdiction }),
      points,
      from: moment(from),
    })),
    retentionTerms: (await ports.retentionTerms.of(id)).map(({ category, days, basis, from }) => ({
      category,
      days,
      basis,
      from: moment(from),
    })),
    ...(profile?.decided && {
      complianceProfile: {
        part2: profile.part2,
        hipaa: profile.hipaa,
        states: profile.states,
        coveredLists: profile.coveredLists ?? [],
        decided: { ...profile.decided, at: moment(profile.decided.at) },
      },
    }),
    concernRecipients: (await ports.concernRecipients.of(id))
      .filter(({ standing }) => standing === 'outside')
      .map(({ name: called, reach }) => ({ name: called, reach })),
  };
}

/** A dimension as a file names it: nothing of this installation stands in it. */
export function nameOfDimension(id: string): string {
  return organizationOf(id) ? `${ownDimension}${id.slice(id.indexOf('/') + 1)}` : id;
}

/** From a moment on, perhaps until another. */
export function dated({ from, until }: { readonly from: Date; readonly until?: Date }): {
  readonly from: string;
  readonly until?: string;
} {
  return { from: moment(from), ...(until && { until: moment(until) }) };
}

/** As `readDimension` reads it. */
function definitionOf({ id, minors: _, ...rest }: Dimension): Json {
  return { key: id.slice(id.indexOf('/') + 1), ...rest } as unknown as Json;
}
