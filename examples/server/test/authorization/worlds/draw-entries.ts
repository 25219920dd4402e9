import { daysAfter, type DimensionId, type ImportedEntry, type ImportedEntryId, type Membership } from '@peerness/core';
import { newId } from '@peerness/gateway';
import type { Chance } from '../../../demo/chance.js';

const dimensions = ['pastime', 'faith', 'gender', 'mental-health', 'recovery-pathway'] as const;

/** What organizations wrote about those who belong there. Each has a list of its own, by which answers name it. */
export function drawEntries(chance: Chance, memberships: readonly Membership[], at: Date): readonly ImportedEntry[] {
  return memberships.flatMap(({ organization, person }) =>
    dimensions
      .filter(() => chance.happens(0.6))
      .map((dimension): ImportedEntry => {
        const id = newId() as ImportedEntryId;
        return {
          id,
          organization,
          person,
          source: `list ${id}`,
          externalId: '1',
          dimension: dimension as DimensionId,
          answer: { answer: 'self-described', words: `About ${dimension}`, language: 'en' },
          comfort: 'gladly',
          agreements: [],
          ...(chance.happens(0.1) && { withdrawnAt: daysAfter(at, chance.one([-2, 20])) }),
        };
      }),
  );
}
