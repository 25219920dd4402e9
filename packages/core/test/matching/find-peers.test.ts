import { describe, expect, it } from 'vitest';
import type { Candidate, Facet, PeerQuestion, PersonId, Presence, SupportOffer, Wish } from '../../src/index.js';
import { arePeersNarrowly, commonGround, findPeers, mayPair, pairHash } from '../../src/index.js';
import { harborId, someTime } from './specimens.js';
import { smallCatalogue } from './worlds.js';

const id = (last: number) => `0192f000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const choice = (key: string) => ({ form: 'choice', key }) as const;
const shown = (dimension: string, key: string): Facet => ({
  dimension,
  answer: { answer: 'value', value: choice(key) },
  match: true,
  display: 'members',
});

const volunteer: SupportOffer = {
  role: 'peer-supporter',
  engagement: 'volunteer',
  places: 1,
  from: new Date('2029-01-01'),
};

function candidate(last: number, facets: readonly Facet[] = [], presence: Partial<Presence> = {}): Candidate {
  return {
    taken: 0,
    presence: {
      person: id(last) as PersonId,
      organization: harborId,
      membership: id(last + 500) as Presence['membership'],
      name: `Person ${last}`,
      setting: { seen: true, mutual: true, paused: false, since: new Date('2030-04-01') },
      ageGroup: 'adult',
      offers: [volunteer],
      facets,
      ...presence,
    },
  };
}

function ask(
  wishes: readonly Wish[],
  candidates: readonly Candidate[],
  more: Partial<PeerQuestion> = {},
): readonly string[] {
  return findPeers(question(wishes, candidates, more)).map(({ presence }) => presence.name);
}

function question(
  wishes: readonly Wish[],
  candidates: readonly Candidate[],
  more: Partial<PeerQuestion> = {},
): PeerQuestion {
  return {
    asker: candidate(1, [shown('experience', 'low'), shown('pastime', 'a')]),
    wishes,
    candidates,
    kind: 'support',
    sense: 'broad',
    wishesOf: new Map(),
    catalogue: smallCatalogue,
    organization: { policies: [] },
    around: new Set(),
    known: new Set(),
    at: someTime,
    ...more,
  };
}

const wish = (dimension: string, key: string, more: Partial<Wish> = {}): Wish => ({
  dimension,
  strength: 'prefer',
  importance: 1,
  like: { as: 'these', values: [choice(key)] },
  turnedOn: true,
  ...more,
});

describe('finding peers', () => {
  it('ranks by importance times credit, then by whole days waiting, then by the pair', () => {
    const waiting = candidate(4, [], {
      setting: { seen: true, mutual: false, paused: false, since: new Date('2030-03-01') },
    });
    const people = [
      candidate(2, [shown('experience', 'mood')]),
      candidate(3, [shown('experience', 'low')]),
      candidate(5),
      waiting,
    ];

    expect(ask([wish('experience', 'low', { importance: 3 })], people)).toEqual([
      'Person 3',
      'Person 2',
      'Person 4',
      'Person 5',
    ]);
  });

  it('counts as one wish that matters most that both said they would meet again, and shows it; no limit yields to it', () => {
    const wishes = [wish('experience', 'low', { importance: 5 })];
    const [met, full, met2] = [candidate(2), candidate(3, [shown('experience', 'low')]), candidate(4)];
    const again = new Set([met, met2].map(({ presence }) => presence.person));
    const places = (people: readonly Candidate[], more: Partial<PeerQuestion>) =>
      findPeers(question(wishes, people, more)).map(({ presence, again: shownAgain = false }) => [
        presence.name,
        shownAgain,
      ]);
    const waiting = { ...full, presence: { ...full.presence, setting: { ...met.presence.setting, since: someTime } } };

    expect(places([met, waiting], { again: new Set() })).toEqual([
      ['Person 3', false],
      ['Person 2', false],
    ]);
    // 500 each: whoever has been waiting longer comes first.
    expect(places([waiting, met], { again })).toEqual([
      ['Person 2', true],
      ['Person 3', false],
    ]);
    const kept = { again, around: new Set([met.presence.person]), known: new Set([met2.presence.person]) };
    expect(places([met, full, met2], kept)).toEqual([['Person 3', false]]);
  });

  it('explains with the wish first and what else the two share after it', () => {
    const [found] = findPeers(
      question(
        [wish('experience', 'low', { importance: 2 })],
        [candidate(2, [shown('experience', 'low'), shown('pastime', 'a')])],
      ),
    );

    expect(found?.reasons.map(({ dimension, basis, contribution }) => [dimension.id, basis, contribution])).toEqual([
      ['experience', 'wish', 200],
      ['pastime', 'common-ground', 0],
    ]);
  });

  it('lists someone who chose to be seen even if they are the only one who fits', () => {
    expect(
      ask(
        [wish('experience', 'grief', { strength: 'must' })],
        [candidate(2, [shown('experience', 'grief')]), candidate(3)],
      ),
    ).toEqual(['Person 2']);
  });

  it('lists someone up to the moment their membership ends, and not at it', () => {
    const ending = (until: Date) => [candidate(2, [], { until })];

    expect(ask([], ending(new Date(someTime.getTime() + 1)))).toEqual(['Person 2']);
    expect(ask([], ending(someTime))).toEqual([]);
  });

  it('leaves out whom an avoid names, and nobody of whom it is unknown', () => {
    const people = [
      candidate(2),
      candidate(3, [shown('experience', 'high')]),
      candidate(4, [shown('experience', 'grief')]),
    ];

    expect([...ask([wish('experience', 'mood', { strength: 'avoid' })], people)].sort()).toEqual([
      'Person 2',
      'Person 4',
    ]);
  });

  it('holds a must on faith against an employed supporter only under the organization’s policy', () => {
    const employed = candidate(2, [], { offers: [{ ...volunteer, engagement: 'employed' }] });
    const must = [wish('faith', 'a', { strength: 'must' })];
    const policy = {
      kind: 'must-towards-employed',
      dimension: 'faith',
      reason: 'A chaplaincy',
      from: new Date('2029-01-01'),
    } as const;

    expect(ask(must, [employed, candidate(3)])).toEqual(['Person 2']);
    expect(ask(must, [employed], { organization: { policies: [policy] } })).toEqual([]);
    expect(ask(must, [employed], { organization: { policies: [{ ...policy, until: someTime }] } })).toEqual([
      'Person 2',
    ]);
  });

  it('avoids on a protected trait only under the organization’s policy', () => {
    const avoid = [wish('gender', 'b', { strength: 'avoid' })];
    const policy = {
      kind: 'avoid-on-protected-trait',
      dimension: 'gender',
      reason: 'Survivors asked for it',
      from: new Date('2029-01-01'),
    } as const;
    const person = candidate(2, [shown('gender', 'b')]);

    expect(ask(avoid, [person])).toEqual(['Person 2']);
    expect(ask(avoid, [person], { organization: { policies: [policy] } })).toEqual([]);
  });

  it('counts a mutual peer’s own wishes, and shows none of them', () => {
    const theirs = new Map([
      [id(2) as PersonId, [wish('experience', 'low', { importance: 5 })]],
      [id(3) as PersonId, [wish('pastime', 'c', { strength: 'must' })]],
    ]);
    const found = findPeers(
      question([wish('pastime', 'b')], [candidate(2), candidate(3), candidate(4)], {
        kind: 'mutual',
        wishesOf: theirs,
      }),
    );

    expect(found.map(({ presence }) => presence.name)).toEqual(['Person 2', 'Person 4']);
    expect(found.flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  it('does not let a supporter’s wishes choose whom they support', () => {
    const theirs = new Map([[id(2) as PersonId, [wish('pastime', 'c', { strength: 'must' })]]]);
    expect(ask([], [candidate(2)], { wishesOf: theirs })).toEqual(['Person 2']);
  });

  it('needs a free place, a role in force, and a shared way to meet where both said one', () => {
    const full = { ...candidate(2), taken: 1 };
    const later = candidate(3, [], { offers: [{ ...volunteer, from: new Date('2031-01-01') }] });
    const phone = candidate(4, [shown('mode', 'phone')]);
    const asker = candidate(1, [shown('mode', 'text')]);

    expect(ask([], [full, later, phone, candidate(5)], { asker })).toEqual(['Person 5']);
  });

  it('finds, in the narrow sense, whoever lives with any such experience', () => {
    expect(
      ask([], [candidate(2, [shown('experience', 'grief')]), candidate(3, [shown('pastime', 'a')])], {
        sense: 'narrow',
      }),
    ).toEqual(['Person 2']);
    expect(
      arePeersNarrowly(
        candidate(1, [shown('experience', 'grief')]).presence,
        candidate(2, [shown('experience', 'high')]).presence,
        smallCatalogue,
      ),
    ).toBe(true);
  });

  it('says in what ways two people are peers, the same seen from either side', () => {
    const one = candidate(1, [shown('experience', 'mood'), shown('pastime', 'a'), shown('gender', 'a')]).presence;
    const other = candidate(2, [shown('experience', 'low'), shown('pastime', 'b'), shown('gender', 'a')]).presence;
    const dimensions = (ground: ReturnType<typeof commonGround>) => ground.map(({ dimension }) => dimension.id);

    expect(dimensions(commonGround(one, other, smallCatalogue))).toEqual(['experience', 'gender']);
    expect(dimensions(commonGround(other, one, smallCatalogue))).toEqual(['experience', 'gender']);
  });
});

describe('the pair’s hash', () => {
  it.each([
    [id(1), id(2), 814322247],
    [id(2), id(1), 1249048626],
    ['a', 'b', 613639259],
  ])('of %s and %s is the same on every machine', (asker, other, expected) => {
    expect(pairHash(asker, other)).toBe(expected);
  });
});

it.each([
  ['adult', 'adult', false, true],
  ['adult', 'minor', true, false],
  ['minor', 'adult', true, false],
  ['unknown', 'adult', true, false],
  ['unknown', 'unknown', true, false],
  ['unknown', 'minor', true, false],
  ['minor', 'minor', true, true],
  ['minor', 'minor', false, false],
] as const)(
  'a person whose age group is %s and one whose is %s may be paired (youth policy: %s): %s',
  (one, other, youth, may) => {
    expect(mayPair(one, other, youth)).toBe(may);
  },
);
