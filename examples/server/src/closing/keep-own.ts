import type { ConcernRecipientId, Dimension, DomainEvent, Occasion, OrganizationId, Ports } from '@peerness/core';
import type { OwnTakenOver } from '@peerness/core/record';
import { Refused } from '../commands/command.js';
import { same } from '../import/merge-row.js';

/** Keeps a new organization with all that is its own. In a set-up scope. */
export async function keepOwn(ports: Ports, own: OwnTakenOver, occasion: Occasion): Promise<void> {
  const { organization, dimensions, briefings, retentionTerms, complianceProfile, concernRecipients } = own;
  const { id } = organization;
  if (await ports.organizations.byHandle(organization.handle))
    throw new Refused('handle-taken', `There is an organization ${organization.handle} already.`, 'Try again.');
  await ports.organizations.keep(organization, [
    event(occasion, id, { aggregate: 'organization', aggregateId: id, kind: 'OrganizationTakenOver', codes: {} }),
  ]);
  for (const dimension of dimensions) await keepDimension(ports, id, dimension, occasion);
  for (const briefing of briefings) await ports.trust.addBriefing(briefing, []);
  for (const term of retentionTerms) await ports.retentionTerms.keep(term);
  if (complianceProfile) await ports.complianceProfiles.keep(id, complianceProfile);
  for (const recipient of concernRecipients)
    await ports.concernRecipients.keep(
      { ...recipient, id: occasion.newId() as ConcernRecipientId, organization: id, standing: 'outside' },
      [],
    );
}

/** Adds those an organization does not have yet. What it asks under the same key is its own, and stays as it is. */
export async function missingDimensions(
  ports: Ports,
  organization: OrganizationId,
  dimensions: readonly Dimension[],
  occasion: Occasion,
): Promise<void> {
  const there = new Map((await ports.dimensions.ofOrganization(organization)).map((one) => [one.id, one]));
  for (const dimension of dimensions) {
    const before = there.get(dimension.id);
    if (before && !same(before, dimension))
      throw new Refused(
        'dimension-differs',
        `What is asked under ${dimension.id.split('/')[1] ?? ''} is not the same in the file.`,
        'Nothing was taken over: their answers would say something else here.',
      );
    if (!before) await keepDimension(ports, organization, dimension, occasion);
  }
}

async function keepDimension(
  { dimensions }: Ports,
  organization: OrganizationId,
  dimension: Dimension,
  occasion: Occasion,
): Promise<void> {
  const codes = { dimension: dimension.id };
  const aggregateId = occasion.newId();
  await dimensions.keep(organization, dimension, [
    event(occasion, organization, { aggregate: 'dimension', aggregateId, kind: 'DimensionKept', codes }),
  ]);
}

type Fact = Pick<DomainEvent, 'aggregate' | 'aggregateId' | 'kind' | 'codes'>;

function event({ at, newId }: Occasion, organization: OrganizationId, fact: Fact): DomainEvent {
  return { id: newId(), owner: { organization }, version: 1, schema: 1, at, ...fact };
}
