import { isUuid } from '@peerness/core';
import { describe, expect, it } from 'vitest';
import { createNewId, newId } from '../src/index.js';

describe('a new id', () => {
  it('is a UUIDv7 of its own, and later ones sort later', () => {
    const ids = Array.from({ length: 20_000 }, newId);

    expect(ids.every((id) => isUuid(id) && id[14] === '7')).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it('still sorts later when the clock stands still or is set back', () => {
    const times = [...Array.from({ length: 9_000 }, () => 1_900_000_000_000), 1_800_000_000_000, 1_900_000_000_001];
    let turn = 0;
    const make = createNewId(() => times[turn++] ?? 0);
    const ids = times.map(() => make());

    expect([...ids].sort()).toEqual(ids);
    expect(Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(1_900_000_000_000);
  });
});
