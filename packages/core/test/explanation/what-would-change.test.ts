import { describe, expect, it } from 'vitest';
import type { Facet, PeerQuestion, Presence, Value, Wish } from '../../src/index.js';
import { whatWouldChange } from '../../src/explanation.js';
import { aPresence, bo, harbor, melodie, someTime } from '../../src/testing/index.js';
import { smallCatalogue } from '../matching/worlds.js';

const choice = (key: string): Value => ({ form: 'choice', key });
const speaks = (tag: string): Value => ({ form: 'language', tag, proficiency: 'good' });
const facet = (dimension: string, value: Value, over: Partial<Facet> = {}): Facet => ({
  dimension,
  answer: { answer: 'value', value },
  match: true,
  display: 'members',
  ...over,
});
const wish = (dimension: string, over: Partial<Wish> = {}): Wish => ({
  dimension,
  strength: 'prefer',
  importance: 3,
  like: { as: 'these', values: [choice('a')] },
  turnedOn: false,
  ...over,
});

interface Told {
  readonly mine?: readonly Facet[];
  readonly theirs?: readonly Facet[];
  readonly wishes?: readonly Wish[];
  readonly over?: Partial<PeerQuestion>;
}

function told({ mine = [], theirs = [], wishes = [], over = {} }: Told): unknown[] {
  const asker: Presence = aPresence(melodie, harbor, { facets: mine });
  const question = {
    asker: { presence: asker, taken: 0 },
    wishes,
    kind: 'support' as const,
    sense: 'broad' as const,
    catalogue: smallCatalogue,
    organization: { policies: [] },
    at: someTime,
    ...over,
  };
  return whatWouldChange(question, aPresence(bo, harbor, { facets: theirs })).map(
    ({ kind, effect, dimension, importance }) =>
      [kind, effect, dimension.id, importance && `${importance.now}→${importance.then}`].filter(Boolean).join(' '),
  );
}

describe('what would change this', () => {
  it('a wish that is met: more of it is up, less of it is down', () => {
    expect(told({ theirs: [facet('shelf', choice('a'))], wishes: [wish('shelf')] })).toEqual([
      'raise up shelf 3→4',
      'lower down shelf 3→2',
      'withdraw down shelf',
      'make-must up shelf',
    ]);
  });

  it('a wish that is not met: the other way about, and a must leaves them out', () => {
    expect(told({ wishes: [wish('shelf', { importance: 5 })] })).toEqual([
      'lower up shelf 5→4',
      'withdraw up shelf',
      'make-must off shelf',
    ]);
  });

  it('a wish that is met in part: only what does not depend on others is said', () => {
    const wishes = [wish('pastime', { like: { as: 'these', values: [choice('a'), choice('b')] } })];
    expect(told({ theirs: [facet('pastime', choice('a'))], wishes })).toEqual(['make-must off pastime']);
  });

  it('a must that is met can be relaxed', () => {
    expect(
      told({ theirs: [facet('shelf', choice('a'))], wishes: [wish('shelf', { strength: 'must', importance: 1 })] }),
    ).toEqual(['raise up shelf 1→2', 'withdraw down shelf', 'relax-must down shelf']);
  });

  it('on a protected trait only the asker’s own wish is spoken of, and turning it on or off', () => {
    const both = { mine: [facet('gender', choice('a'))], theirs: [facet('gender', choice('a'))] };
    expect(told(both)).toEqual([]);
    expect(told({ ...both, wishes: [wish('gender')] })).toEqual(['turn-on up gender']);
    expect(told({ wishes: [wish('gender', { strength: 'must' })] })).toEqual(['turn-on off gender']);
    expect(told({ ...both, wishes: [wish('gender', { turnedOn: true, importance: 5 })] })).toEqual([
      'lower down gender 5→4',
      'turn-off down gender',
      'make-must up gender',
    ]);
  });

  it('never says who is employed: a must on faith may spare them', () => {
    const wishes = [wish('faith', { strength: 'must' })];
    expect(told({ wishes })).toEqual([]);
    expect(told({ wishes, over: { kind: 'mutual' } })).toEqual(['turn-on off faith']);
    const policy = {
      kind: 'must-towards-employed',
      dimension: 'faith',
      reason: 'A chaplaincy',
      from: new Date(0),
    } as const;
    expect(told({ wishes, over: { organization: { policies: [policy] } } })).toEqual(['turn-on off faith']);
  });

  it('what both say and nobody asked for could be wished for', () => {
    expect(told({ mine: [facet('shelf', choice('b'))], theirs: [facet('shelf', choice('b'))] })).toEqual([
      'wish-for up shelf 0→3',
    ]);
  });

  it('what the asker keeps to themselves could be shared, if the other shows the same', () => {
    const mine = [facet('gender', choice('b'), { display: 'connections' })];
    expect(told({ mine, theirs: [facet('gender', choice('b'))] })).toEqual(['show shared gender']);
    expect(told({ mine, theirs: [facet('gender', choice('c'))] })).toEqual([]);
    expect(told({ mine, theirs: [facet('gender', choice('b'), { display: 'connections' })] })).toEqual([]);
    expect(told({ mine, theirs: [facet('gender', choice('b'), { match: false })] })).toEqual([]);
  });

  it('the one language two people share holds them together', () => {
    const mine = [facet('language', speaks('en')), facet('language', speaks('es'))];
    expect(told({ mine, theirs: [facet('language', speaks('es'))] })).toEqual([
      'wish-for up language 0→3',
      'take-back off language',
    ]);
    expect(told({ mine, theirs: [facet('language', speaks('es')), facet('language', speaks('en'))] })).toEqual([
      'wish-for up language 0→3',
    ]);
    expect(told({ mine: mine.slice(1), theirs: [facet('language', speaks('es'))] })).toEqual([
      'wish-for up language 0→3',
    ]);
  });

  it('in the narrow sense a lived experience holds them together', () => {
    const mine = [facet('experience', choice('mood'))];
    const theirs = [facet('experience', choice('grief'))];
    expect(told({ mine, theirs, over: { sense: 'narrow' } })).toEqual(['take-back off experience']);
    expect(told({ mine, theirs })).toEqual([]);
  });
});
