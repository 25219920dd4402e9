import { describe, expect, it } from 'vitest';
import type { Organization, PersonId } from '../../src/index.js';
import { selfScope } from '../../src/index.js';
import {
  block,
  type Finished,
  globalId,
  type PeerSearch,
  setAsk,
  withdrawStatement,
} from '../../src/use-cases/index.js';
import {
  alex,
  aMembership,
  aPresence,
  aTown,
  bo,
  corinna,
  harbor,
  melodie,
  memberIn,
  occasion,
  sam,
  type Seed,
  someTime,
  stranger,
} from '../../src/testing/index.js';
import { everything } from './asking.js';
import { aFacet, aSingingTown, choice, type Place, placeWith, readerAs } from './town.js';

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

describe('the peers someone could trust', () => {
  it('come with reasons both agreed to show, and never a bare score', async () => {
    const answer = await found(placeWith(), { kind: 'support' });
    expect(edges(answer)).toEqual([
      expect.objectContaining({
        node: expect.objectContaining({
          id: globalId('person', harbor.id, memberIn(harbor, corinna)),
          name: 'Corinna',
          access: expect.objectContaining({ canInvite: true }) as unknown,
        }) as unknown,
        reasons: [
          expect.objectContaining({
            basis: 'COMMON_GROUND',
            contribution: 0,
            dimension: expect.objectContaining({ key: 'pastime' }) as unknown,
            text: {
              __typename: 'Label',
              text: 'You both say: Singing (What I enjoy).',
              lang: 'en',
              dir: 'LTR',
              isFallback: false,
            },
          }),
        ],
      }),
    ]);
    const [corinnas] = edges(answer).map(({ node }) => (node as Finished)['facets'] as Finished[]);
    expect(corinnas?.map(({ value }) => (value as Finished)['key'])).toEqual(['singing']);
    expect(answer).toMatchObject({ matcherVersion: 'peerness-1', nextStep: { kind: 'LOOK_AT_LISTED' } });
  });

  it('say what the asker asked for', async () => {
    const wishes = [
      {
        dimension: 'pastime',
        strength: 'prefer' as const,
        importance: 3 as const,
        like: { as: 'mine' as const },
        turnedOn: false,
      },
    ];
    const place = placeWith(aSingingTown({ wishes: [{ person: melodie, organization: harbor.id, wishes }] }));
    const [first] = edges(await found(place, { kind: 'support' }, melodie, ['es', 'en']));
    expect(first).toMatchObject({
      reasons: [
        { basis: 'WISH', contribution: 300, text: { text: 'Tú lo pediste. Lo que disfruto: Cantar.', lang: 'es' } },
      ],
    });
  });

  it('are nobody’s who does not belong', async () => {
    const { views } = placeWith();
    for (const reader of [sam, stranger, undefined]) {
      expect(await views.findPeers(readerAs(reader), search, all)).toEqual({ ok: true, value: null });
      expect(await views.findPeers(readerAs(reader), { ...search, after: 'nonsense' }, all)).toEqual({
        ok: true,
        value: null,
      });
    }
    const noPlace = { ...search, organization: stranger as string as Organization['id'] };
    expect(await views.findPeers(readerAs(melodie), noPlace, all)).toEqual({ ok: true, value: null });
  });

  it('are never those who block, rest, hide, left or are known', async () => {
    const seed = aSingingTown();
    const everyone = await found(placeWith(seed));
    expect(names(everyone)).toEqual(expect.arrayContaining(['Corinna', 'أمير', 'Bo', 'Alex']));
    const place = placeWith(seed);
    await block(place.work, selfScope(bo), { organization: harbor.id, person: memberIn(harbor, melodie) }, occasion());
    expect(names(await found(place))).not.toContain('Bo');
    expect(names(await found(place, {}, bo))).not.toContain('Melodie');
    const left = (seed.memberships ?? []).map((one) => (one.person === alex ? { ...one, until: someTime } : one));
    expect(names(await found(placeWith({ ...seed, memberships: left })))).not.toContain('Alex');
  });

  it('stop showing what was taken back at the next look', async () => {
    const statement = {
      id: '01960000-0000-7000-8000-000000000511' as never,
      dimension: 'pastime',
      comfort: 'gladly' as const,
      statedAt: someTime,
      answer: { answer: 'value' as const, value: choice('singing') },
      uses: [
        { use: 'match' as const, organization: harbor.id },
        { use: 'display' as const, organization: harbor.id, audience: 'members' as const },
      ],
    };
    const town = aSingingTown();
    const place = placeWith({
      ...town,
      profiles: (town.profiles ?? []).map((one) =>
        one.person === corinna ? { ...one, statements: [statement] } : one,
      ),
    });
    const reasons = async () =>
      edges(await found(place, { kind: 'support' })).flatMap((edge) => edge['reasons'] as Finished[]);
    expect(await reasons()).toHaveLength(1);
    await withdrawStatement(place.work, selfScope(corinna), { statement: statement.id }, occasion());
    expect(await reasons()).toEqual([]);
  });
});

describe('nobody is a dead end', () => {
  const alone = { ...aTown(), memberships: [aMembership(melodie)], presences: [aPresence(melodie)] };

  it('offers an ask to everyone, always the same', async () => {
    const [nobody, somebody] = [await found(placeWith(alone)), await found(placeWith())];
    expect(nobody['ask']).toEqual(somebody['ask']);
    expect(nobody['ask']).toMatchObject({
      text: { text: expect.stringContaining('without giving your name') as unknown },
    });
    expect(((nobody['ask'] as Finished)['dimensions'] as Finished[]).map(({ key }) => key)).toContain('pastime');
  });

  it('offers a human with a name', async () => {
    expect(await found(placeWith(alone))).toMatchObject({
      peers: { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } },
      waitingPlace: {
        contact: { name: 'Rosa at the front desk', reach: 'front-desk@harbor.example' },
        text: { text: expect.stringContaining('Rosa at the front desk') as unknown },
      },
      nextStep: {
        kind: 'WAIT_WITH_SOMEONE',
        text: { text: expect.stringContaining('Rosa at the front desk') as unknown },
      },
    });
  });

  it('points to an ask first, whether or not it would fit anyone', async () => {
    const facets = [aFacet('pastime', choice('poetry'), { display: 'connections' })];
    const step = async (presences: Seed['presences']) =>
      (await found(placeWith({ ...aTown(), presences: presences ?? [] })))['nextStep'];
    const hidden = {
      setting: { seen: false, mutual: true, paused: false, since: someTime },
      facets: [aFacet('pastime', choice('poetry'))],
    };
    const nobody = await step([aPresence(melodie, harbor, { facets })]);
    expect(nobody).toMatchObject({ kind: 'ASK' });
    expect(await step([aPresence(melodie, harbor, { facets }), aPresence(bo, harbor, hidden)])).toEqual(nobody);
  });

  it('points to someone to wait with, once they have asked', async () => {
    const seeking = aPresence(melodie, harbor, { facets: [aFacet('pastime', choice('poetry'))] });
    const place = placeWith({ ...alone, presences: [seeking] });
    expect(await found(place)).toMatchObject({ nextStep: { kind: 'ASK' } });
    await setAsk(
      place.work,
      selfScope(melodie),
      { organization: harbor.id, kind: 'mutual', dimension: 'pastime' },
      occasion(),
    );
    expect(await found(place)).toMatchObject({ nextStep: { kind: 'WAIT_WITH_SOMEONE' } });
  });

  it('is there for someone who is not present yet', async () => {
    expect(await found(placeWith({ ...alone, presences: [aPresence(bo)] }))).toMatchObject({
      peers: { edges: [] },
      nextStep: { kind: 'WAIT_WITH_SOMEONE' },
    });
  });
});
