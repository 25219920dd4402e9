import { newId } from '@peerness/gateway';
import type { InstallationEvent } from '@peerness/persistence';
import { describe, expect, it } from 'vitest';
import { createNoting } from '../../src/audit/notes/noting.js';

const at = new Date('2026-03-04T10:00:00.000Z');

function kept(fails: () => boolean = () => false) {
  const rows = new Map<string, InstallationEvent>();
  const noting = createNoting(
    async (events) => {
      // What arrived and was not answered for is kept, too.
      for (const event of events) if (!rows.has(event.id)) rows.set(event.id, event);
      if (fails()) throw new Error('The answer was lost.');
    },
    { now: () => at, newId },
  );
  return { rows, noting };
}

const told = (rows: ReadonlyMap<string, InstallationEvent>) =>
  [...rows.values()].map(({ kind, code, times }) => [kind, code, times]);

describe('what is counted', () => {
  it('is one row of each kind and code, however often it happens, with the first request it happened in', async () => {
    const { rows, noting } = kept();
    const first = newId();
    for (let n = 0; n < 10_000; n += 1) noting.count('token-rejected', 'not-accepted', n === 0 ? first : newId());
    noting.count('token-rejected', 'unclear');
    await noting.write();
    expect(told(rows)).toEqual([
      ['token-rejected', 'not-accepted', 10_000],
      ['token-rejected', 'unclear', 1],
    ]);
    expect([...rows.values()][0]).toMatchObject({ at, request: first });
    await noting.write();
    expect(rows.size).toBe(2);
  });

  it('has an end to how many it tells apart: the rest of each kind is counted together', async () => {
    const { rows, noting } = kept();
    for (let n = 0; n < 10_000; n += 1) noting.count('peers-sought', `shape-${n}`);
    noting.count('sign-in-refused', 'passphrase');
    await noting.write();
    expect(rows.size).toBeLessThan(220);
    expect(told(rows)).toContainEqual(['peers-sought', 'other', 9_800]);
    expect(told(rows)).toContainEqual(['sign-in-refused', 'other', 1]);
    expect(told(rows).reduce((sum, [, , times]) => sum + Number(times), 0)).toBe(10_001);
  });

  it('is no word of anybody’s: what is no code counts as other', async () => {
    const { rows, noting } = kept();
    for (const code of ['jane@example.org', 'Señora', 'a\nb', 'x'.repeat(200)]) noting.count('nothing-shown', code);
    await noting.write();
    expect(told(rows)).toEqual([['nothing-shown', 'other', 4]]);
  });

  it('is neither lost nor counted twice when it is not known whether it was written', async () => {
    let failing = true;
    const { rows, noting } = kept(() => failing);
    noting.count('withheld', 'story.read story');
    await expect(noting.write()).rejects.toThrow();
    noting.count('withheld', 'story.read story');
    await expect(noting.write()).rejects.toThrow();
    failing = false;
    await noting.write();
    await noting.write();
    expect(told(rows)).toEqual([
      ['withheld', 'story.read story', 1],
      ['withheld', 'story.read story', 1],
    ]);
  });
});
