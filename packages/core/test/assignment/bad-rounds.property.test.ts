import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assign,
  describeAssignment,
  readRound,
  type RoundDraft,
  strategies,
  type UnreadableRound,
} from '../../src/assignment.js';
import { anyDraft, larger, read } from './drafts.js';

/** A round in which one place holds what must not stand there, and how that has to be refused. */
interface Spoiled {
  readonly kind: UnreadableRound['kind'];
  readonly path: readonly string[];
  /** Where it is written, if not where it is found. */
  readonly at?: readonly string[];
  readonly value: unknown;
}

const noNumber = fc.constantFrom(-1, 0.5, NaN, Infinity, 2 ** 31, '1', null, true);
const noId = fc.constantFrom('', undefined, null, 7, {});
const noPosition = fc.constantFrom(-1, 0.5, NaN, 1e9, '0', null);

/** Some list of the draft, at any of its places. */
const anyIn = (list: readonly unknown[]): fc.Arbitrary<string> => fc.nat(list.length - 1).map(String);

function anySpoiled({ seekers, supporters, caps = [], edges }: RoundDraft): fc.Arbitrary<Spoiled> {
  const place = (
    list: string,
    of: readonly unknown[],
    key: string,
    values: fc.Arbitrary<unknown>,
    kind: Spoiled['kind'],
  ): fc.Arbitrary<Spoiled> =>
    fc.tuple(anyIn(of), values).map(([at, value]) => ({ kind, path: [list, at, key], value }));
  const cell = (key: string, values: fc.Arbitrary<unknown>, kind: Spoiled['kind']): fc.Arbitrary<Spoiled> =>
    fc.tuple(anyIn(Array.from(edges.seeker)), values).map(([at, value]) => ({ kind, path: ['edges', key, at], value }));
  return fc.oneof(
    place('seekers', seekers, 'id', noId, 'IdNotOwn'),
    place('supporters', supporters, 'id', noId, 'IdNotOwn'),
    place('caps', caps, 'id', noId, 'IdNotOwn'),
    place('seekers', seekers, 'waited', noNumber, 'NotInRange'),
    place('supporters', supporters, 'places', noNumber, 'NotInRange'),
    place('supporters', supporters, 'least', noNumber, 'NotInRange'),
    place('caps', caps, 'most', noNumber, 'NotInRange'),
    place('supporters', supporters, 'within', fc.constantFrom('', 'nowhere', 'house ', 7, null), 'UnknownCap'),
    place('caps', caps, 'within', fc.constantFrom('nowhere', '__proto__'), 'UnknownCap'),
    cell('seeker', noPosition, 'EdgeToNobody'),
    cell('supporter', noPosition, 'EdgeToNobody'),
    cell('mine', noNumber, 'NotInRange'),
    cell('theirs', noNumber, 'NotInRange'),
    fc
      .constantFrom('supporter', 'mine', 'theirs')
      .map((key): Spoiled => ({ kind: 'UnevenEdges', path: ['edges', key], value: [] })),
    fc.constantFrom('seekers', 'supporters').map((key): Spoiled => ({ kind: 'EmptyRound', path: [key], value: [] })),
  );
}

/** The draft with something else in one place. */
function put(draft: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const copy: unknown = Array.isArray(draft) ? [...(draft as readonly unknown[])] : { ...(draft as object) };
  const inside = copy as { [key: string]: unknown };
  inside[key] = rest.length > 0 ? put(inside[key], rest, value) : value;
  return copy;
}

const drafts = anyDraft({ ...larger, caps: true, least: true }).filter(({ edges }) => edges.seeker.length > 0);

describe('a round in which one thing does not fit', () => {
  it('is refused with its kind and its path, and never assigned', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(
        drafts.chain((draft) => fc.tuple(fc.constant(draft), anySpoiled(draft))),
        ([draft, { kind, path, value }]) => {
          const round = readRound(put(draft, path, value) as RoundDraft);
          if (round.ok) throw new Error(`${kind} at ${path.join('.')} was not noticed`);
          expect(round.error).toMatchObject({ kind, path });
          kinds.add(kind);
        },
      ),
      { numRuns: 3000 },
    );
    expect([...kinds].sort()).toEqual([
      'EdgeToNobody',
      'EmptyRound',
      'IdNotOwn',
      'NotInRange',
      'UnevenEdges',
      'UnknownCap',
    ]);
  });

  it('is refused by an auction of a step that is none, and by no other strategy', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom(0, -1, 0.5, NaN, Infinity, 1_000_001), (draft, step) => {
        const round = read(draft);
        for (const strategy of strategies) {
          const assigned = assign(round, strategy, step);
          if (strategy === 'auction')
            expect(assigned).toMatchObject({ ok: false, error: { kind: 'NotInRange', path: ['step'] } });
          else expect(assigned.ok && describeAssignment(round, assigned.value).pairs.length >= 0).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
