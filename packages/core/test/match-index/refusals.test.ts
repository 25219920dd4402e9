import { describe, expect, it } from 'vitest';
import { type Catalogue, catalogueOf, type Dimension, type PersonId, type Wish } from '../../src/index.js';
import {
  type IndexedPerson,
  type IndexQuestion,
  keepPerson,
  type MatchIndex,
  openMatchIndex,
  topPeers,
} from '../../src/match-index.js';
import { harborId, someTime } from '../matching/specimens.js';
import { personNumber } from './lives.js';
import { wideCatalogue } from './wide-catalogue.js';

const somebody: IndexedPerson = {
  taken: 0,
  wishes: [],
  presence: {
    person: personNumber(1),
    organization: harborId,
    membership: personNumber(1001) as string as IndexedPerson['presence']['membership'],
    name: 'Somebody',
    setting: { seen: true, mutual: true, paused: false, since: someTime },
    ageGroup: 'adult',
    offers: [],
    facets: [],
  },
};

const asking: IndexQuestion = {
  asker: { presence: { ...somebody.presence, person: personNumber(2) }, taken: 0 },
  wishes: [],
  kind: 'mutual',
  sense: 'broad',
  organization: { policies: [] },
  around: new Set(),
  known: new Set(),
  at: someTime,
};

const wish = (dimension: string, more: Partial<Wish> = {}): Wish => ({
  dimension,
  strength: 'prefer',
  importance: 3,
  like: { as: 'these', values: [{ form: 'choice', key: 'a' }] },
  turnedOn: true,
  ...more,
});

function opened(catalogue: Catalogue = wideCatalogue): MatchIndex {
  const index = openMatchIndex(catalogue);
  if (!index.ok) throw new Error(index.error.kind);
  return index.value;
}

describe('an index that is asked for what it cannot answer', () => {
  it.each([
    ['no such dimension', [wish('shelf')], 'UnknownDimension', ['wishes', '0', 'dimension']],
    [
      'no such option',
      [wish('gender'), wish('pastime', { like: { as: 'these', values: [{ form: 'choice', key: 'z' }] } })],
      'UnknownValue',
      ['wishes', '1', 'like', 'values', '0'],
    ],
    ['a value of another form', [wish('school')], 'UnknownValue', ['wishes', '0', 'like', 'values', '0']],
    [
      'no such importance',
      [wish('gender', { importance: 6 as Wish['importance'] })],
      'UnknownImportance',
      ['wishes', '0', 'importance'],
    ],
    [
      'both a must and to be avoided',
      [wish('faith'), wish('gender', { strength: 'must' }), wish('gender', { strength: 'avoid' })],
      'ContradictoryWishes',
      ['wishes', '1', 'strength'],
    ],
  ])('says so of %s, and where it stands', (_, wishes, kind, path) => {
    expect(topPeers(opened(), { ...asking, wishes }, 10)).toEqual({ ok: false, error: { kind, path } });
  });

  it.each([0, -1, 1.5, Number.NaN])('says so of a list of %s places', (first) => {
    expect(topPeers(opened(), asking, first)).toEqual({
      ok: false,
      error: { kind: 'UnreadableLength', path: ['first'] },
    });
  });

  it('says so of weights that no plane adds up, and adds up the greatest that it can', () => {
    const dimensions = (count: number): Catalogue =>
      catalogueOf(
        ...Array.from({ length: count }, (_, index): Dimension => {
          const gender = wideCatalogue.get('gender');
          if (!gender) throw new Error('no gender');
          return { ...gender, id: `d${index}`, traits: [] };
        }),
      );
    const everything = (catalogue: Catalogue): readonly Wish[] =>
      [...catalogue.keys()].map((id) => wish(id, { importance: 5 }));
    const [most, more] = [dimensions(2097), dimensions(2098)];
    const support = { ...asking, kind: 'support' as const };
    expect(topPeers(opened(most), { ...support, wishes: everything(most) }, 10)).toMatchObject({ ok: true });
    expect(topPeers(opened(more), { ...support, wishes: everything(more) }, 10)).toEqual({
      ok: false,
      error: { kind: 'WeightsBeyondRange', path: ['wishes'], most: 2 ** 20 - 1 },
    });
  });

  it('says so of nothing to compare by, and of a comparison no dimension may make', () => {
    expect(openMatchIndex(new Map())).toEqual({ ok: false, error: { kind: 'EmptyCatalogue' } });
    const place = wideCatalogue.get('place');
    if (!place) throw new Error('no place');
    const falling = catalogueOf({ ...place, comparator: { form: 'area', credits: [0, 90, 60, 100] } });
    expect(openMatchIndex(falling)).toEqual({
      ok: false,
      error: { kind: 'UnfitDimension', path: ['catalogue', 'place'] },
    });
  });

  it('keeps nobody it cannot find again, or whose wishes weigh what none may', () => {
    const index = opened();
    const nobody = { ...somebody, presence: { ...somebody.presence, person: 'A' as PersonId } };
    expect(keepPerson(index, nobody)).toEqual({ ok: false, error: { kind: 'MalformedId', of: 'PersonId' } });
    const heavy = { ...somebody, wishes: [wish('gender', { importance: 0 as Wish['importance'] })] };
    expect(keepPerson(index, heavy)).toEqual({
      ok: false,
      error: { kind: 'UnknownImportance', path: ['wishes', '0', 'importance'] },
    });
    expect([index.places.size, index.segments.length]).toEqual([0, 0]);
    expect(keepPerson(index, somebody)).toEqual({ ok: true, value: undefined });
    expect(index.places.size).toBe(1);
    expect(keepPerson(index, heavy)).toMatchObject({ ok: false });
    expect([index.places.size, index.register.fields.size]).toEqual([0, 0]);
  });
});
