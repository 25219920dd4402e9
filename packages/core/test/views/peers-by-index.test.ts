import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import {
  actIn,
  type DirectiveId,
  type MembershipId,
  type PersonId,
  type Presence,
  selfScope,
  type Work,
} from '../../src/index.js';
import { keepPeerIndexes, type PeerIndex } from '../../src/match-index.js';
import {
  aMembership,
  aPresence,
  aTown,
  harbor,
  inMemoryWork,
  longBefore,
  melodie,
  type Seed,
  someTime,
} from '../../src/testing/index.js';
import { createViews, type Finished, type PeerSearch } from '../../src/use-cases/index.js';
import { everything } from './asking.js';
import { aDirective } from './signed.js';
import { aFacet, choice, readerAs } from './town.js';

const all = everything('FoundPeers');
const search: PeerSearch = { organization: harbor.id, kind: 'mutual', sense: 'broad', first: 4 };
const crowd = Array.from(
  { length: 19 },
  (_, index) => `01960000-0000-7000-8000-0000000002${index.toString(16).padStart(2, '0')}` as PersonId,
);
const member = (person: PersonId) => `01960000-0000-7000-8000-0000000003${person.slice(-2)}` as MembershipId;
const present = (person: PersonId, index: number, over: Partial<Presence> = {}) =>
  aPresence(person, harbor, {
    membership: member(person),
    name: person.slice(-2),
    facets: [aFacet('pastime', choice(index % 3 === 0 ? 'singing' : 'chess'))],
    ...over,
  });
const town: Seed = {
  ...aTown(),
  memberships: [
    aMembership(melodie),
    ...crowd.map((person, index) =>
      aMembership(person, harbor, { id: member(person), ...(index % 7 === 3 && { until: someTime }) }),
    ),
  ],
  presences: [
    aPresence(melodie, harbor, { facets: [aFacet('pastime', choice('singing'))] }),
    ...crowd.map((person, index) => present(person, index)),
  ],
  directives: crowd
    .filter((_, index) => index % 5 === 0)
    .map((person, index) =>
      aDirective({
        id: `01960000-0000-7000-8000-00000000d2${index.toString(16).padStart(2, '0')}` as DirectiveId,
        person,
        decision: 'deny',
        purposes: ['display', 'support', 'match'],
        recipients: [{ kind: 'person', person: melodie }],
      }),
    ),
  wishes: [
    {
      person: melodie,
      organization: harbor.id,
      wishes: [{ dimension: 'pastime', strength: 'prefer', importance: 3, like: { as: 'mine' }, turnedOn: true }],
    },
  ],
} as unknown as Seed;

const actingAs = (person: PersonId) => {
  const scope = actIn(selfScope(person), [aMembership(person)], harbor.id, 'match', someTime);
  if (!scope.ok) throw new Error('may not match');
  return scope.value;
};
const viewsOver = (seed: Seed, peerIndex?: PeerIndex) =>
  createViews(inMemoryWork(seed).work, { catalogue: builtInCatalogue, ...(peerIndex && { peerIndex }) });
const found = async (views: ReturnType<typeof viewsOver>, over: Partial<PeerSearch> = {}): Promise<Finished> => {
  const answer = await views.findPeers(readerAs(melodie), { ...search, ...over }, all);
  return (answer.ok && answer.value) || { __typename: 'None' };
};
const peersOf = (answer: Finished) => answer['peers'] as Finished & { readonly edges: readonly Finished[] };
const names = (answer: Finished) => peersOf(answer).edges.map(({ node }) => (node as Finished)['name'] as string);

/** Counts how often an index was asked, and how often it knew. */
function watched(index: PeerIndex) {
  const counts = { asked: 0, known: 0 };
  const first: PeerIndex['first'] = async (...asked) => {
    counts.asked += 1;
    const answer = await index.first(...asked);
    if (answer) counts.known += 1;
    return answer;
  };
  return { first, counts };
}

describe('a list that comes from an index', () => {
  it.each([1, 4, 18, 50])('is the same page after page, %i at a time, with every word of it', async (first) => {
    const index = watched(keepPeerIndexes({ room: 100 }));
    const [whole, sooner] = [viewsOver(town), viewsOver(town, index)];
    const shown: string[] = [];
    let after: string | undefined;
    do {
      const over = { first, ...(after !== undefined && { after }) };
      const answer = await found(sooner, over);
      expect(answer).toEqual(await found(whole, over));
      shown.push(...names(answer));
      const { hasNextPage, endCursor } = peersOf(answer)['pageInfo'] as Finished;
      after = hasNextPage === true ? (endCursor as string) : undefined;
    } while (after !== undefined);
    expect(shown.length).toBeGreaterThan(10);
    expect(index.counts.known).toBe(index.counts.asked);
  });

  it('is the same where people refused the asker something, which the index does not know', async () => {
    const signed = { ...town, directives: [] } as Seed;
    const [refused, unrefused] = [
      await found(viewsOver(town), { first: 50 }),
      await found(viewsOver(signed), { first: 50 }),
    ];
    expect(refused).not.toEqual(unrefused);
    expect(await found(viewsOver(town, keepPeerIndexes({ room: 100 })), { first: 50 })).toEqual(refused);
  });

  it('is read whole where the index knows nothing, and where it runs out before the page is full', async () => {
    const whole = await found(viewsOver(town), { first: 18 });
    const ignorant: PeerIndex = { first: async () => undefined };
    const short: PeerIndex = { first: async () => ({ people: crowd.slice(0, 2), isWhole: false }) };
    for (const index of [ignorant, short, keepPeerIndexes({ room: 5 })])
      expect(await found(viewsOver(town, index), { first: 18 })).toEqual(whole);
  });
});

describe('an index that is behind', () => {
  const [chosen] = crowd;
  const changed = (over: Partial<Presence>): Seed => ({
    ...town,
    directives: [],
    presences: (town.presences ?? []).map((one) => (one.person === chosen ? { ...one, ...over } : one)),
  });
  const setting = { seen: true, mutual: true, paused: false, since: longBefore };
  /** It still says what it said before anything was taken back: everybody, the chosen one first. */
  const stopped: PeerIndex = { first: async () => ({ people: crowd, isWhole: true }) };
  const told = async (seed: Seed) => JSON.stringify(await found(viewsOver(seed, stopped), { first: 50 }));
  const name = String(chosen?.slice(-2));
  const listed = async (seed: Seed, index: PeerIndex = stopped) =>
    names(await found(viewsOver(seed, index), { first: 50 })).includes(name);

  it('lists them while nothing was taken back: the control', async () => {
    expect(await listed(changed({ setting }))).toBe(true);
  });

  it.each([
    ['is not seen any more', changed({ setting: { ...setting, seen: false } })],
    ['rests', changed({ setting: { ...setting, paused: true } })],
    ['is open to no mutual peers any more', changed({ setting: { ...setting, mutual: false } })],
    ['is not known to be of age any more', changed({ ageGroup: 'unknown' })],
    ['does not belong any more', changed({ until: someTime })],
    [
      'keeps the asker away',
      {
        ...changed({}),
        blocks: [{ person: chosen, blocked: melodie, organization: harbor.id, at: someTime }],
      } as unknown as Seed,
    ],
    [
      'is not there any more',
      { ...changed({}), presences: (town.presences ?? []).filter(({ person }) => person !== chosen) },
    ],
  ])('lists nobody who %s', async (_, seed) => {
    expect(await listed(seed)).toBe(false);
  });

  it('would list whoever rests if it were asked what the index holds: without the second decision this goes red', async () => {
    const before = changed({ setting });
    const old = inMemoryWork(before).work;
    const { work } = inMemoryWork(changed({ setting: { ...setting, paused: true } }));
    const oldRows = await old(actingAs(melodie), ({ presences }) => presences.ofPeople(harbor.id, crowd));
    const undecided: Work = (scope, task) =>
      work(scope, (ports) => task({ ...ports, presences: { ...ports.presences, ofPeople: async () => oldRows } }));
    const views = createViews(undecided, { catalogue: builtInCatalogue, peerIndex: stopped });
    expect(names(await found(views, { first: 50 }))).toContain(name);
  });

  it('tells nothing somebody does not show any more', async () => {
    const shown = changed({ setting, facets: [aFacet('pastime', choice('singing'))] });
    const hidden = changed({
      setting,
      facets: [{ dimension: 'pastime', answer: { answer: 'value', value: choice('singing') }, match: true }],
    });
    const of = async (seed: Seed) => {
      const edges = peersOf(await found(viewsOver(seed, stopped), { first: 50 })).edges;
      return JSON.stringify(edges.find(({ node }) => (node as Finished)['name'] === name));
    };
    expect(await of(shown)).toMatch(/sing/i);
    expect(await of(hidden)).not.toMatch(/sing/i);
    expect(await told(hidden)).toContain(name);
  });
});
