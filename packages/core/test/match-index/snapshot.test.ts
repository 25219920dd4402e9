import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/index.js';
import {
  type IndexedPerson,
  indexFromBytes,
  indexToBytes,
  type MatchIndex,
  openMatchIndex,
  removePerson,
} from '../../src/match-index.js';
import { checksumOf } from '../../src/match-index/snapshot/checksum.js';
import { aKernelMachine } from './a-kernel.js';
import { emptyWorld, expectEqualToTheJudge, keepIn, planesOfBits, type World } from './beside-the-judge.js';
import { anyAsking, anyLife, anyPerson } from './lives.js';
import { aTown } from './a-town.js';
import { wideCatalogue } from './wide-catalogue.js';

function readBack(bytes: Uint8Array): MatchIndex {
  const read = indexFromBytes(bytes, wideCatalogue);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

function smallWorld(machine?: MatchIndex['store']['machine']): World {
  const world = emptyWorld(wideCatalogue, machine);
  for (const person of fc.sample(fc.tuple(anyPerson(1), anyPerson(2), anyPerson(3)), { seed: 7, numRuns: 1 })[0] ?? [])
    keepIn(world, person);
  return world;
}

describe('a snapshot', () => {
  it('is the index again: it answers alike, lives on alike, and is written down alike', () => {
    fc.assert(
      fc.property(anyLife, ({ people, days }) => {
        const world = emptyWorld(wideCatalogue);
        for (const person of people) keepIn(world, person);
        for (const { asking } of days.slice(0, 2)) expectEqualToTheJudge(world, asking, 3);
        const bytes = indexToBytes(world.index);
        const again = { ...world, index: readBack(bytes) };
        expect(indexToBytes(again.index)).toEqual(bytes);
        for (const { happening, asking, first } of days) {
          if (happening.what === 'kept') keepIn(again, happening.person);
          expectEqualToTheJudge(again, asking, first);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same whether a kernel or the pure machine wrote it, of people in planes and in lists', () => {
    const [pure, kernel] = [emptyWorld(wideCatalogue), emptyWorld(wideCatalogue, aKernelMachine())];
    for (const person of aTown(6000, 11)) for (const world of [pure, kernel]) keepIn(world, person);
    const bytes = indexToBytes(pure.index);
    expect(planesOfBits(pure.index)).toBeGreaterThan(20);
    expect(Buffer.compare(indexToBytes(kernel.index), bytes)).toBe(0);
    expect(Buffer.compare(indexToBytes(readBack(bytes)), bytes)).toBe(0);
    const again = { ...pure, index: readBack(bytes) };
    for (const asking of fc.sample(anyAsking, { seed: 3, numRuns: 3 })) expectEqualToTheJudge(again, asking, 10);
  });

  it('holds nothing of anybody once they are gone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9).chain(anyPerson), { maxLength: 12 }), (people: readonly IndexedPerson[]) => {
        const { index } = emptyWorld(wideCatalogue);
        for (const person of people) keepIn({ index, rows: new Map() }, person);
        for (const { presence } of people) removePerson(index, presence.person);
        expect([index.segments, index.places.size, index.register.fields.size]).toEqual([[], 0, 0]);
        expect(index.register.atoms.every((atom) => atom === undefined)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused with any one byte flipped, wherever it is', () => {
    const bytes = indexToBytes(smallWorld().index);
    const kinds = new Set<string>();
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.with(at, (bytes[at] ?? 0) ^ (1 << (at % 8)));
      const read = indexFromBytes(flipped, wideCatalogue);
      if (read.ok) throw new Error(`byte ${at} of ${bytes.length} was not missed`);
      kinds.add(read.error.kind);
    }
    expect([...kinds].sort()).toEqual(['NotASnapshot', 'SnapshotChanged', 'SnapshotCut', 'SnapshotOfOtherVersion']);
  });

  it('is refused wherever it is cut, and with anything after it', () => {
    const bytes = indexToBytes(smallWorld().index);
    for (let length = 0; length < bytes.length; length += 1)
      expect(indexFromBytes(bytes.subarray(0, length), wideCatalogue)).toEqual({
        ok: false,
        error: { kind: 'SnapshotCut' },
      });
    expect(indexFromBytes(Uint8Array.of(...bytes, 0), wideCatalogue)).toMatchObject({ error: { kind: 'SnapshotCut' } });
  });

  it('is refused where its version or its dimensions are others, or its content is not what it says', () => {
    const bytes = indexToBytes(smallWorld().index);
    const signed = (change: (view: DataView) => void): Uint8Array => {
      const other = bytes.slice();
      const view = new DataView(other.buffer);
      change(view);
      view.setUint32(other.length - 4, checksumOf(other.subarray(0, -4)), true);
      return other;
    };
    const other = signed((view) => view.setUint32(4, 2, true));
    expect(indexFromBytes(other, wideCatalogue)).toEqual({
      ok: false,
      error: { kind: 'SnapshotOfOtherVersion', version: 2 },
    });
    expect(
      indexFromBytes(
        signed((view) => view.setUint32(16, 0xffffffff, true)),
        wideCatalogue,
      ),
    ).toMatchObject({
      error: { kind: 'SnapshotChanged' },
    });
    const fewer = catalogueOf(...[...wideCatalogue.values()].slice(1));
    expect(indexFromBytes(bytes, fewer)).toEqual({ ok: false, error: { kind: 'SnapshotOfOtherCatalogue' } });
    expect(openMatchIndex(fewer)).toMatchObject({ ok: true });
  });
});
