import { describe, expect, it } from 'vitest';
import type { Connection, ConnectionId } from '../../src/index.js';
import { type Finished, globalId } from '../../src/use-cases/index.js';
import { amir, aTown, bo, daysAfter, harbor, lighthouse, sam, someTime } from '../../src/testing/index.js';
import { asking, below, everything } from './asking.js';
import { placeWith, readerAs } from './town.js';

describe('one’s own connections, page by page', () => {
  const ids = Array.from({ length: 7 }, (_, index) => `01960000-0000-7000-8000-0000000001${index}0` as ConnectionId);
  const seed = {
    ...aTown(),
    connections: ids.map((id, index): Connection => ({
      id,
      organization: index % 3 === 2 ? lighthouse.id : harbor.id,
      kind: 'mutual',
      inviter: amir,
      invitee: index % 3 === 2 ? sam : bo,
      invitedAt: daysAfter(someTime, -100 + Math.floor(index / 2)),
      openUntil: daysAfter(someTime, -80),
      status: 'closed',
      how: 'declined',
      closedAt: daysAfter(someTime, -90),
    })),
  };
  const page = async (first: number, after?: string, organization?: string) => {
    const nested = asking(
      'Viewer',
      below('Viewer', 'connections', everything('ConnectionConnection'), { arguments: { first, after, organization } }),
    );
    return (await placeWith(seed).views.viewer(readerAs(amir), nested))?.['connections'] as Finished;
  };
  const idsOn = (one: Finished) => (one['edges'] as Finished[]).map(({ node }) => (node as Finished)['id']);

  it('is complete, newest first, without saying how many there are', async () => {
    const seen: unknown[] = [];
    let after: string | undefined;
    for (let turn = 0; turn < 4; turn += 1) {
      const one = await page(2, after);
      seen.push(...idsOn(one));
      expect(one['pageInfo']).toMatchObject({ hasNextPage: turn < 3, hasPreviousPage: turn > 0 });
      after = (one['pageInfo'] as Finished)['endCursor'] as string;
    }
    const place = (id: string) => (ids.indexOf(id as ConnectionId) % 3 === 2 ? lighthouse.id : harbor.id);
    expect(seen).toEqual(
      [6, 5, 4, 3, 2, 1, 0].map((index) => globalId('connection', place(ids[index] ?? ''), ids[index] ?? '')),
    );
  });

  it('is that of one organization, if one is named', async () => {
    expect(idsOn(await page(20, undefined, globalId('organization', lighthouse.id)))).toHaveLength(2);
    expect(idsOn(await page(20, undefined, globalId('organization', amir)))).toEqual([]);
    expect(idsOn(await page(20, undefined, 'nonsense'))).toEqual([]);
  });

  it('has an empty page for a cursor from elsewhere', async () => {
    const cursor = ((await page(2, undefined, globalId('organization', harbor.id)))['pageInfo'] as Finished)[
      'endCursor'
    ] as string;
    expect(idsOn(await page(2, cursor, globalId('organization', harbor.id)))).not.toEqual([]);
    for (const foreign of [cursor, `${cursor}0`, ''])
      expect(await page(2, foreign)).toMatchObject({ edges: [], pageInfo: { hasNextPage: false } });
  });
});
