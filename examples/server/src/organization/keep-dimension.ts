import { type Dimension, importScope, readDimension, setUpScope, type Work } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { Refused } from '../commands/command.js';

/** Reads a dimension strictly and keeps it for the organization with that handle. */
export async function keepDimension(work: Work, handle: string, json: unknown, at: Date): Promise<Dimension> {
  const organization = await work(setUpScope(), ({ organizations }) => organizations.byHandle(handle));
  if (!organization)
    throw new Refused(
      'no-such-organization',
      'There is no organization with that handle.',
      'Check --organization, or set it up first (init).',
    );
  const dimension = readDimension(json, organization.id);
  if (!dimension.ok)
    throw new Refused(
      'unreadable-dimension',
      `${dimension.error.path.join('.') || 'It'} should be ${dimension.error.expected}.`,
      'Change the file and try again.',
    );
  const { id } = dimension.value;
  await work(importScope(organization.id), ({ dimensions }) =>
    dimensions.keep(organization.id, dimension.value, [
      {
        id: newId(),
        owner: { organization: organization.id },
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
