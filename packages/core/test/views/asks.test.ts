import { describe, expect, it } from 'vitest';
import type { Ask, AskId, PersonId } from '../../src/index.js';
import { selfScope } from '../../src/index.js';
import { answerAsk, block, type Finished, globalId, setAsk, withdrawAsk } from '../../src/use-cases/index.js';
import {
  alex,
  amir,
  aPresence,
  aTown,
  bo,
  corinna,
  daysAfter,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  occasion,
  sam,
  type Seed,
  someTime,
} from '../../src/testing/index.js';
import { asking, below, everything } from './asking.js';
import { aFacet, choice, nodeOf, type Place, placeWith, readerAs } from './town.js';

const hidden = { setting: { seen: false, mutual: true, paused: false, since: someTime } };
const poetry = { ...hidden, facets: [aFacet('pastime', choice('poetry'), { display: 'connections' })] };

/** Melodie and Bo both write poems and show it to nobody; Corinna does not. */
const town = (over: Partial<Seed> = {}): Seed => ({
  ...aTown(),
  presences: [
    aPresence(melodie, harbor, poetry),
    aPresence(bo, harbor, poetry),
    aPresence(corinna),
    aPresence(amir),
    aPresence(alex),
    aPresence(sam, lighthouse, poetry),
  ],
  ...over,
});

const ask = (place: Place) =>
  setAsk(place.work, selfScope(melodie), { organization: harbor.id, kind: 'mutual', dimension: 'pastime' }, occasion());
const inHarbor = { organization: globalId('organization', harbor.id) };

async function viewerOf(
  { views }: Place,
  reader: PersonId,
  at = someTime,
  languages = ['en'],
): Promise<{ asks: Finished[]; questions: Finished[] }> {
  const selection = asking(
    'Viewer',
    below('Viewer', 'asks', everything('Ask'), { arguments: inHarbor }),
    below('Viewer', 'questions', everything('Question'), { arguments: inHarbor }),
  );
  const seen = await views.viewer(readerAs(reader, { at, languages }), selection);
  return { asks: seen?.['asks'] as Finished[], questions: seen?.['questions'] as Finished[] };
}

describe('an ask', () => {
  it('is put to whoever it fits, without a name', async () => {
    const place = placeWith(town());
    await ask(place);
    const { questions } = await viewerOf(place, bo);
    expect(questions).toMatchObject([
      {
        kind: 'MUTUAL',
        dimension: { key: 'pastime' },
        value: { key: 'poetry' },
        openUntil: daysAfter(someTime, 30).toISOString(),
        text: {
          text: 'Someone here shares this with you: Poetry (What I enjoy). Would you like to meet them? No one finds out if you say no.',
        },
      },
    ]);
    expect(JSON.stringify(questions)).not.toMatch(/melodie/i);
    expect(JSON.stringify(questions)).not.toContain(melodie.replaceAll('-', ''));
    expect(JSON.stringify(questions)).not.toContain(memberIn(harbor, melodie).replaceAll('-', ''));
    for (const reader of [melodie, corinna, amir, alex, sam])
      expect((await viewerOf(place, reader)).questions).toEqual([]);
  });

  it('reads the same to its asker, whether or not it fits, or anyone said no', async () => {
    const fits = placeWith(town());
    await ask(fits);
    const first = await viewerOf(fits, melodie);
    expect(first.asks).toMatchObject([
      { version: 1, kind: 'MUTUAL', value: { key: 'poetry' }, organization: { name: 'Harbor House' } },
    ]);

    const [question] = (await viewerOf(fits, bo)).questions;
    const [, id = ''] = nodeOf(question?.['ask'] as string).ids;
    await answerAsk(
      fits.work,
      selfScope(bo),
      { organization: harbor.id, ask: id as AskId, yes: false },
      occasion(someTime, 1),
    );
    expect((await viewerOf(fits, bo)).questions).toEqual([]);
    expect(await viewerOf(fits, melodie)).toEqual(first);

    const fitsNobody = placeWith(town({ presences: [aPresence(melodie, harbor, poetry)] }));
    await ask(fitsNobody);
    expect(await viewerOf(fitsNobody, melodie)).toEqual(first);
  });

  it('tells both, only when both said yes', async () => {
    const place = placeWith(town());
    await ask(place);
    const [question] = (await viewerOf(place, bo)).questions;
    const [, id = ''] = nodeOf(question?.['ask'] as string).ids;
    const answer = await answerAsk(
      place.work,
      selfScope(bo),
      { organization: harbor.id, ask: id as AskId, yes: true },
      occasion(someTime, 1),
    );
    const ref = nodeOf(answer.ok ? (answer.value['connection'] ?? '') : '');
    const seen = (reader: PersonId) => place.views.node(readerAs(reader), ref, everything('Connection'));
    const shared = { state: 'ACCEPTED', saidYesTo: { dimension: { key: 'pastime' }, value: { key: 'poetry' } } };
    expect(await seen(melodie)).toMatchObject({
      ...shared,
      other: { name: 'Bo', facets: [] },
    });
    expect(await seen(bo)).toMatchObject({ ...shared, other: { name: 'Melodie' } });
    expect(await viewerOf(place, melodie)).toEqual({ asks: [], questions: [] });
    expect((await viewerOf(place, bo)).questions).toEqual([]);
  });

  it('is put to nobody once it is withdrawn, over, or a block stands between', async () => {
    const place = placeWith(town());
    const set = await ask(place);
    const id = nodeOf(set.ok ? (set.value['ask'] ?? '') : '').ids[1] as AskId;
    expect((await viewerOf(place, bo, daysAfter(someTime, 29))).questions).toHaveLength(1);
    expect(await viewerOf(place, bo, daysAfter(someTime, 30))).toEqual({ asks: [], questions: [] });
    expect((await viewerOf(place, melodie, daysAfter(someTime, 30))).asks).toEqual([]);

    const blocked = placeWith(town({ asks: await asksIn(place) }));
    expect((await viewerOf(blocked, bo)).questions).toHaveLength(1);
    await block(
      blocked.work,
      selfScope(melodie),
      { organization: harbor.id, person: memberIn(harbor, bo) },
      occasion(),
    );
    expect((await viewerOf(blocked, bo)).questions).toEqual([]);

    const left = placeWith(
      town({
        asks: await asksIn(place),
        memberships: (aTown().memberships ?? []).map((one) =>
          one.person === melodie ? { ...one, until: someTime } : one,
        ),
      }),
    );
    expect((await viewerOf(left, bo)).questions).toEqual([]);

    await withdrawAsk(place.work, selfScope(melodie), { organization: harbor.id, ask: id }, occasion(someTime, 1));
    expect(await viewerOf(place, bo)).toEqual({ asks: [], questions: [] });
    expect((await viewerOf(place, melodie)).asks).toEqual([]);
    const node = (reader: PersonId) =>
      place.views.node(readerAs(reader), { kind: 'ask', ids: [harbor.id, id] }, everything('Ask'));
    expect(await node(melodie)).toMatchObject({ version: 2 });
    expect(await node(bo)).toBeNull();
  });

  it('speaks of support where support is looked for, in Spanish where it is read', async () => {
    const place = placeWith(
      town({
        presences: [
          aPresence(melodie, harbor, poetry),
          aPresence(corinna, harbor, {
            ...poetry,
            offers: [{ role: 'peer-supporter', engagement: 'volunteer', places: 1, from: someTime }],
          }),
        ],
      }),
    );
    await setAsk(
      place.work,
      selfScope(melodie),
      { organization: harbor.id, kind: 'support', dimension: 'pastime' },
      occasion(),
    );
    const {
      questions: [question],
    } = await viewerOf(place, corinna, someTime, ['es-MX']);
    expect(question).toMatchObject({
      kind: 'SUPPORT',
      text: { lang: 'es', isFallback: false, text: expect.stringContaining('Poesía (Lo que disfruto)') as unknown },
    });
  });
});

async function asksIn({ work }: Place): Promise<readonly Ask[]> {
  return (await work(selfScope(melodie), ({ asks }) => asks.setBy(harbor.id, melodie))).map(({ value }) => value);
}
