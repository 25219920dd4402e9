import { describe, expect, it } from 'vitest';
import { selfScope, type PersonId, type Wish } from '../../src/index.js';
import { block, type Finished, globalId, type PeerToExplain } from '../../src/use-cases/index.js';
import { bo, corinna, harbor, melodie, memberIn, occasion, sam, stranger } from '../../src/testing/index.js';
import { everything } from './asking.js';
import { aSingingTown, type Place, placeWith, readerAs } from './town.js';

const all = everything('MatchExplanation');

async function explained(
  { views }: Place,
  who: PersonId,
  over: Partial<PeerToExplain> = {},
  reader: PersonId | undefined = melodie,
  languages = ['en'],
): Promise<Finished | null> {
  const one = { organization: harbor.id, membership: memberIn(harbor, who), kind: 'support', sense: 'broad' } as const;
  return views.explainMatch(readerAs(reader, { languages }), { ...one, ...over }, all);
}

const wishing = (over: Partial<Wish> = {}) => {
  const wish: Wish = {
    dimension: 'pastime',
    strength: 'prefer',
    importance: 3,
    like: { as: 'mine' },
    turnedOn: false,
    ...over,
  };
  return placeWith(aSingingTown({ wishes: [{ person: melodie, organization: harbor.id, wishes: [wish] }] }));
};

const textsOf = (answer: Finished | null) =>
  (answer?.['wouldChange'] as Finished[]).map(({ text }) => (text as Finished)['text']);

describe('why somebody is on one’s list', () => {
  it('is what the list says, and what one could choose otherwise', async () => {
    expect(await explained(wishing(), corinna)).toMatchObject({
      matcherVersion: 'peerness-1',
      person: { id: globalId('person', harbor.id, memberIn(harbor, corinna)), name: 'Corinna' },
      reasons: [{ basis: 'WISH', contribution: 300 }],
      wouldChange: [
        { kind: 'RAISE', effect: 'UP', importanceNow: 3, importanceThen: 4, values: [{ key: 'singing' }] },
        { kind: 'LOWER', effect: 'DOWN', importanceNow: 3, importanceThen: 2 },
        { kind: 'WITHDRAW', effect: 'DOWN' },
        { kind: 'MAKE_MUST', effect: 'UP' },
      ],
    });
  });

  it('is told in the reader’s language', async () => {
    const [english] = textsOf(await explained(wishing(), corinna));
    expect(english).toBe(
      'What if this mattered more to you, 4 and not 3? What I enjoy: Singing. This person could come sooner in your list, and would not come later.',
    );
    const [spanish] = textsOf(await explained(wishing(), corinna, {}, melodie, ['es']));
    expect(spanish).toBe(
      '¿Y si esto te importara más, 4 y no 3? Lo que disfruto: Cantar. Esta persona podría aparecer antes en tu lista, y no aparecería después.',
    );
  });

  it('speaks of nothing the other keeps for connections, or from everyone', async () => {
    const kinds = async (key: string) => {
      const place = wishing({ like: { as: 'these', values: [{ form: 'choice', key }] } });
      const answer = await explained(place, corinna);
      return (answer?.['wouldChange'] as Finished[]).map(({ kind, effect }) => [kind, effect]);
    };
    const nobodySaysIt = await kinds('hiking');
    expect(nobodySaysIt).toContainEqual(['MAKE_MUST', 'OFF']);
    for (const hidden of ['chess', 'poetry']) expect(await kinds(hidden)).toEqual(nobodySaysIt);
    expect(await kinds('singing')).not.toEqual(nobodySaysIt);
  });

  it('is nothing for whoever is not on it, is not there, is oneself, or for whoever does not belong', async () => {
    const place = placeWith();
    expect(await explained(place, corinna)).not.toBeNull();
    expect(await explained(place, melodie)).toBeNull();
    expect(await explained(place, bo)).toBeNull();
    expect(await explained(place, bo, { kind: 'mutual' })).not.toBeNull();
    expect(await explained(place, corinna, { membership: stranger as string as never })).toBeNull();
    expect(await explained(place, corinna, { organization: stranger as string as never })).toBeNull();
    for (const reader of [sam, stranger]) expect(await explained(place, corinna, {}, reader)).toBeNull();
    expect(
      await place.views.explainMatch(
        readerAs(undefined),
        { organization: harbor.id, membership: memberIn(harbor, corinna), kind: 'support', sense: 'broad' },
        all,
      ),
    ).toBeNull();
  });

  it('is nothing once either keeps the other away', async () => {
    const place = placeWith();
    await block(
      place.work,
      selfScope(corinna),
      { organization: harbor.id, person: memberIn(harbor, melodie) },
      occasion(),
    );
    expect(await explained(place, corinna)).toBeNull();
    expect(await explained(place, melodie, { kind: 'mutual' }, corinna)).toBeNull();
  });
});
