import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facet, Value, Wish } from '../../src/index.js';
import {
  type IndexedPerson,
  indexFromBytes,
  type IndexQuestion,
  indexToBytes,
  openMatchIndex,
  type QuestionRefusal,
  topPeers,
} from '../../src/match-index.js';
import { emptyWorld, expectEqualToTheJudge, keepIn } from './beside-the-judge.js';
import { anyAsking, anyLife, anyPerson, anyWishes } from './lives.js';
import { dimensionIds, valueOf, wideCatalogue } from './wide-catalogue.js';

/** What one wish of a question is turned into, and how that has to be refused. */
interface Spoiled {
  readonly kind: QuestionRefusal['kind'];
  readonly at: readonly string[];
  readonly spoil: (wish: Wish) => Wish;
}

const these = (...values: unknown[]): Pick<Wish, 'like'> => ({
  like: { as: 'these', values } as unknown as Wish['like'],
});

const anySpoiled: fc.Arbitrary<Spoiled> = fc.oneof(
  fc.constantFrom('', 'shelf', 'Gender', '__proto__', 'constructor').map((dimension): Spoiled => ({
    kind: 'UnknownDimension',
    at: ['dimension'],
    spoil: (wish) => ({ ...wish, dimension }),
  })),
  fc.constantFrom(0, 6, -1, 1.5, 2 ** 32 + 1, NaN, Infinity, '3', null, undefined).map((importance): Spoiled => ({
    kind: 'UnknownImportance',
    at: ['importance'],
    spoil: (wish) => ({ ...wish, importance: importance as Wish['importance'] }),
  })),
  fc
    .constantFrom<readonly [string, unknown]>(
      ['pastime', { form: 'choice', key: 'z' }],
      ['pastime', { form: 'choice', key: 'constructor' }],
      ['pastime', { form: 'ordered', key: 'a' }],
      ['experience', { form: 'choice', key: '' }],
      ['age', { form: 'ordered', key: '6' }],
      ['years', { form: 'area', path: 'US' }],
      ['place', { form: 'name', name: 'US' }],
    )
    .chain(([dimension, strange]) =>
      fc.array(valueOf(dimension), { maxLength: 3 }).map((before): Spoiled => ({
        kind: 'UnknownValue',
        at: ['like', 'values', String(before.length)],
        spoil: (wish) => ({ ...wish, dimension, ...these(...before, strange) }),
      })),
    ),
);

const refusalOf = (asking: IndexQuestion): unknown => {
  const { index } = emptyWorld(wideCatalogue);
  const top = topPeers(index, asking, 10);
  return top.ok ? 'a list' : top.error;
};

describe('an index that is asked for what it cannot answer, anywhere among other wishes', () => {
  it('names what is unknown, and where it stands', () => {
    fc.assert(
      fc.property(anyAsking, anyWishes, fc.nat(), anySpoiled, (asking, others, place, { kind, at, spoil }) => {
        const wish = others[0] ?? { strength: 'prefer', importance: 3, like: { as: 'mine' }, turnedOn: true };
        const spoiled = spoil({ dimension: 'gender', ...wish });
        const around = others.slice(1).filter(({ dimension }) => dimension !== spoiled.dimension);
        const index = place % (around.length + 1);
        const wishes = around.toSpliced(index, 0, spoiled);
        expect(refusalOf({ ...asking, wishes })).toEqual({ kind, path: ['wishes', String(index), ...at] });
      }),
      { numRuns: 500 },
    );
  });

  it('does not choose between a must and an avoid, be it of the same value', () => {
    const anyDimension = fc.constantFrom(...dimensionIds).chain((id) => fc.tuple(fc.constant(id), valueOf(id)));
    fc.assert(
      fc.property(anyAsking, anyWishes, anyDimension, fc.boolean(), (asking, others, [dimension, value], turned) => {
        const one = { dimension, importance: 1 as const, turnedOn: true, ...these(value) };
        const [must, avoid] = [
          { ...one, strength: 'must' as const },
          { ...one, strength: 'avoid' as const },
        ];
        const around = others.filter((wish) => wish.dimension !== dimension);
        const wishes = turned ? [avoid, ...around, must] : [...around, must, avoid];
        const path = ['wishes', String(turned ? 0 : around.length), 'strength'];
        expect(refusalOf({ ...asking, wishes })).toEqual({ kind: 'ContradictoryWishes', path });
      }),
      { numRuns: 200 },
    );
  });
});

/** Says and wishes also what the catalogue does not know, and wishes more than once on a dimension. */
const anyMuddled = (index: number): fc.Arbitrary<IndexedPerson> =>
  fc.tuple(anyPerson(index), anyWishes, fc.nat(3)).map(([person, more, turn]) => {
    const strange: Value = { form: 'choice', key: 'unheard-of' };
    const [first, ...others] = person.wishes;
    const unheard: Wish[] = first ? [{ ...first, dimension: 'pastime', like: { as: 'these', values: [strange] } }] : [];
    const [gone, known]: readonly Facet[] = ['shelf', 'pastime'].map((dimension): Facet => ({
      dimension,
      answer: { answer: 'value', value: strange },
      match: true,
      display: 'members',
    }));
    if (!gone || !known) throw new Error('nothing to say');
    return {
      ...person,
      presence: { ...person.presence, facets: [gone, ...person.presence.facets, ...(turn > 1 ? [known] : [])] },
      wishes: [...(turn === 1 ? unheard : []), ...more, ...(first ? [first] : []), ...others, ...unheard],
    };
  });

describe('rows in which something is unknown or contradicts itself', () => {
  it('are listed as the judge lists them: of two wishes on a dimension the first counts, and what is unknown says nothing', () => {
    const ranked: number[] = [];
    fc.assert(
      fc.property(
        fc.tuple(...Array.from({ length: 9 }, (_, index) => anyMuddled(index))),
        fc.array(fc.tuple(anyAsking, anyWishes), { minLength: 4, maxLength: 4 }),
        (people, questions) => {
          const world = emptyWorld(wideCatalogue);
          for (const person of people) keepIn(world, person);
          for (const [asking, more] of questions) {
            // A must and an avoid are refused; a prefer beside either is not.
            const beside = more.map((wish): Wish => ({ ...wish, strength: 'prefer' }));
            const kind = 'mutual' as const;
            ranked.push(expectEqualToTheJudge(world, { ...asking, kind, wishes: [...asking.wishes, ...beside] }, 3));
          }
        },
      ),
      { numRuns: 100 },
    );
    expect(ranked.filter((listed) => listed > 1).length).toBeGreaterThan(ranked.length / 20);
  });
});

describe('a snapshot to which anything happened', () => {
  it('is refused, whatever was cut out, doubled, moved, emptied or mixed in; and rows make the same index again', () => {
    const people = fc.sample(anyLife, { seed: 5, numRuns: 1 })[0]?.people ?? [];
    const world = emptyWorld(wideCatalogue);
    for (const person of people) keepIn(world, person);
    const bytes = indexToBytes(world.index);
    const other = indexToBytes(emptyWorld(wideCatalogue).index);
    const kinds = new Set<string>();
    const change = fc.tuple(fc.constantFrom('cut', 'double', 'empty', 'flip', 'mix'), fc.nat(), fc.nat(99), fc.nat(7));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const spoiled = changes.reduce((before, [how, where, length, bit]) => {
          const at = where % Math.max(before.length, 1);
          const [head, part, tail] = [
            before.subarray(0, at),
            before.slice(at, at + length + 1),
            before.subarray(at + length + 1),
          ];
          if (how === 'cut') return Uint8Array.of(...head, ...tail);
          if (how === 'double') return Uint8Array.of(...head, ...part, ...part, ...tail);
          if (how === 'empty') return Uint8Array.of(...head, ...part.fill(0), ...tail);
          if (how === 'mix') return Uint8Array.of(...head, ...other.subarray(0, part.length), ...tail);
          return before.with(at, (before[at] ?? 0) ^ (1 << bit));
        }, bytes);
        fc.pre(Buffer.compare(spoiled, bytes) !== 0);
        const read = indexFromBytes(spoiled, wideCatalogue);
        if (read.ok) throw new Error('it was not missed');
        kinds.add(read.error.kind);
      }),
      { numRuns: 2000 },
    );
    expect(kinds.size).toBeGreaterThan(3);

    const again = emptyWorld(wideCatalogue);
    for (const person of people) keepIn(again, person);
    expect(Buffer.compare(indexToBytes(again.index), bytes)).toBe(0);
  });

  it('is not read where there is nothing to compare by', () => {
    const bytes = indexToBytes(emptyWorld(wideCatalogue).index);
    const nothing = { ok: false, error: { kind: 'EmptyCatalogue' } };
    expect([indexFromBytes(bytes, new Map()), openMatchIndex(new Map())]).toEqual([nothing, nothing]);
  });
});
