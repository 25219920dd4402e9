import { type Dimension, importScope, readDimension, type Work } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { Refused } from '../commands/command.js';
import { organizationNamed } from './organization-named.js';

/** Reads a dimension strictly and keeps it for the organization with that handle. */
export async function keepDimension(work: Work, handle: string, json: unknown, at: Date): Promise<Dimension> {
  const organization = await organizationNamed(work, handle);
  const dimension = readDimension(json, organization);
  if (!dimension.ok)
    throw new Refused(
      'unreadable-dimension',
      `${dimension.error.path.join('.') || 'It'} should be ${dimension.error.expected}.`,
      'Change the file and try again.',
    );
  const { id } = dimension.value;
  await work(importScope(organization), ({ dimensions }) =>
    dimensions.keep(organization, dimension.value, [
      {
        id: newId(),
        owner: { organization: organization },
        aggregate: 'dimension',
        aggregateId: newId(),
        version: 1,
        kind: 'DimensionKept',
        schema: 1,
        at,
        codes: { dimension: id },
      },
    ]),
  );
  return dimension.value;
}
