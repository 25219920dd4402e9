import { describe, expect, it } from 'vitest';
import type { MembershipId, PersonId } from '../../src/index.js';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { createViews, type Finished, type PeerSearch } from '../../src/use-cases/index.js';
import { amir, aMembership, aPresence, aTown, harbor, melodie, type Seed, someTime } from '../../src/testing/index.js';
import { asking, below, everything } from './asking.js';
import { type Place, placeWith, readerAs } from './town.js';

const all = everything('FoundPeers');
const search: PeerSearch = { organization: harbor.id, kind: 'mutual', sense: 'broad', first: 10 };

async function found(
  { views }: Place,
  over: Partial<PeerSearch> = {},
  reader: PersonId = melodie,
  languages = ['en'],
): Promise<Finished> {
  const answer = await views.findPeers(readerAs(reader, { languages }), { ...search, ...over }, all);
  return answer.ok && answer.value ? answer.value : { __typename: 'None' };
}

const edges = (answer: Finished) => (answer['peers'] as Finished)['edges'] as Finished[];
const names = (answer: Finished) => edges(answer).map(({ node }) => (node as Finished)['name']);
const pageInfo = (answer: Finished) => (answer['peers'] as Finished)['pageInfo'] as Finished;

describe('page by page', () => {
  const crowd = Array.from(
    { length: 23 },
    (_, index) => `01960000-0000-7000-8000-0000000002${index.toString(16).padStart(2, '0')}` as PersonId,
  );
  const member = (person: PersonId) => `01960000-0000-7000-8000-0000000003${person.slice(-2)}` as MembershipId;
  const town = (people: readonly PersonId[]): Seed => ({
    ...aTown(),
    memberships: [
      aMembership(melodie),
      aMembership(amir),
      ...people.map((person) => aMembership(person, harbor, { id: member(person) })),
    ],
    presences: [
      aPresence(melodie),
      ...people.map((person) => aPresence(person, harbor, { membership: member(person), name: person.slice(-2) })),
    ],
  });
  const ranked = async (people: readonly PersonId[] = crowd) =>
    names(await found(placeWith(town(people)), { first: 50 }));

  async function pages(place: Place, first: number): Promise<readonly (readonly unknown[])[]> {
    const seen: unknown[][] = [];
    let after: string | undefined;
    do {
      const answer = await found(place, { first, ...(after !== undefined && { after }) });
      expect(pageInfo(answer)['hasPreviousPage']).toBe(after !== undefined);
      seen.push(names(answer));
      after = pageInfo(answer)['hasNextPage'] === true ? (pageInfo(answer)['endCursor'] as string) : undefined;
    } while (after !== undefined);
    return seen;
  }

  it.each([1, 5, 10, 22, 23, 24])('shows everyone once, in one order, %i at a time', async (first) => {
    expect((await pages(placeWith(town(crowd)), first)).flat()).toEqual(await ranked());
  });

  it('goes on where it was when the last one shown is gone, and skips nobody', async () => {
    const order = await ranked();
    const answer = await found(placeWith(town(crowd)), { first: 5 });
    const gone = crowd.filter((person) => person.slice(-2) !== order[4]);
    const next = await found(placeWith(town(gone)), { first: 5, after: pageInfo(answer)['endCursor'] as string });
    expect(names(next)).toEqual(order.slice(5, 10));
  });

  it('fills a page although some on it have just left', async () => {
    const order = await ranked();
    const left = (town(crowd).memberships ?? []).map((one) =>
      order.slice(1, 4).includes(one.person.slice(-2)) ? { ...one, until: someTime } : one,
    );
    const place = placeWith({ ...town(crowd), memberships: left });
    expect((await pages(place, 4)).flat()).toEqual(order.filter((name) => !order.slice(1, 4).includes(name)));
  });

  it('refuses a cursor made for anyone or anything else', async () => {
    const place = placeWith({ ...town(crowd), presences: [...(town(crowd).presences ?? []), aPresence(amir)] });
    const cursor = pageInfo(await found(place, { first: 5 }))['endCursor'] as string;
    const refused = { ok: false, error: { kind: 'UnknownCursor' } };
    const use = (reader: PersonId, over: Partial<PeerSearch>) =>
      place.views.findPeers(readerAs(reader), { ...search, after: cursor, ...over }, all);
    expect(await use(melodie, {})).toMatchObject({ ok: true });
    expect(await use(melodie, { kind: 'support' })).toEqual(refused);
    expect(await use(melodie, { sense: 'narrow' })).toEqual(refused);
    expect(await use(amir, {})).toEqual(refused);
    for (const after of [
      '',
      'x',
      `${cursor}0`,
      cursor.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      cursor.toUpperCase(),
    ]) {
      expect(await use(melodie, { after })).toEqual(refused);
    }
  });

  it('reads nothing of peers when only what is always there was asked for', async () => {
    let matched = 0;
    const { work } = placeWith(town(crowd));
    const counting: typeof work = (scope, task) => {
      if (scope.purpose === 'match') matched += 1;
      return work(scope, task);
    };
    const counted = createViews(counting, { catalogue: builtInCatalogue });
    await counted.findPeers(
      readerAs(melodie),
      search,
      asking('FoundPeers', 'matcherVersion', below('FoundPeers', 'ask', everything('AskOffer'))),
    );
    expect(matched).toBe(0);
    await counted.findPeers(readerAs(melodie), search, all);
    expect(matched).toBeGreaterThan(0);
  });
});
