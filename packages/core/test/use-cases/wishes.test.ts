import { describe, expect, it } from 'vitest';
import {
  aMembership,
  harbor,
  lighthouse,
  longBefore,
  melodie,
  occasion,
  someTime,
} from '../../src/testing/specimens.js';
import { wish, type WishCommand } from '../../src/use-cases/wish.js';
import { withdrawWish } from '../../src/use-cases/withdraw-wish.js';
import { globalId } from '../../src/views/global-id.js';
import { asMelodie, told, town } from './town.js';

const someoneWhoPlays: WishCommand = {
  organization: harbor.id,
  dimension: 'pastime',
  strength: 'prefer',
  importance: 4,
  like: { as: 'these', values: [{ key: 'chess' }] },
  turnOn: false,
};
const done = { ok: true, value: { wishes: globalId('wishes', harbor.id) } };

describe('wishing', () => {
  it('keeps the wish with its event, and the values out of it', async () => {
    const { work, world } = town();
    expect(await wish(work, asMelodie, someoneWhoPlays, occasion())).toEqual(done);
    expect([...world.shelves().wishes.values()]).toEqual([
      {
        version: 1,
        value: {
          person: melodie,
          organization: harbor.id,
          wishes: [
            {
              dimension: 'pastime',
              strength: 'prefer',
              importance: 4,
              turnedOn: false,
              like: { as: 'these', values: [{ form: 'choice', key: 'chess' }] },
            },
          ],
        },
      },
    ]);
    expect(world.history()).toMatchObject([
      {
        kind: 'WishMade',
        aggregate: 'wishes',
        aggregateId: harbor.id,
        version: 1,
        owner: { person: melodie },
        codes: { dimension: 'pastime', strength: 'prefer', importance: 4 },
      },
    ]);
  });

  it('twice is quietly fine, and a newer wish takes the place of the older', async () => {
    const { work, world } = town();
    await wish(work, asMelodie, someoneWhoPlays, occasion());
    expect(await wish(work, asMelodie, { ...someoneWhoPlays, expectedVersion: 0 }, occasion(someTime, 1))).toEqual(
      done,
    );
    expect(
      await wish(work, asMelodie, { ...someoneWhoPlays, strength: 'must', expectedVersion: 1 }, occasion(someTime, 2)),
    ).toEqual(done);
    expect(told(world)).toEqual(['WishMade 1', 'WishMade 2']);
  });

  it.each<[string, Partial<WishCommand>, unknown]>([
    ['where one does not belong', { organization: lighthouse.id }, { kind: 'NotFound', path: ['organization'] }],
    ['on a dimension nobody knows', { dimension: 'shoe-size' }, { kind: 'UnknownDimension', path: ['dimension'] }],
    ['on what is only shown', { dimension: 'access-needs' }, { kind: 'NotComparable' }],
    ['on a protected trait not turned on', { dimension: 'gender', like: { as: 'mine' } }, { kind: 'NotTurnedOn' }],
    [
      'away from a protected trait',
      { dimension: 'gender', strength: 'avoid', like: { as: 'mine' }, turnOn: true },
      { kind: 'PolicyMissing', policy: 'avoid-on-protected-trait' },
    ],
    [
      'for what nobody can be',
      { like: { as: 'these', values: [{ key: 'winning' }] } },
      { kind: 'UnreadableAnswer', path: ['values', '0', 'key'] },
    ],
    [
      'for a name of nothing',
      { dimension: 'school', like: { as: 'these', values: [{ name: ' ' }] } },
      { kind: 'UnreadableText', path: ['values'] },
    ],
    ['over something newer', { expectedVersion: 3 }, { kind: 'ChangedMeanwhile', version: 0 }],
  ])('is refused %s, and nothing is kept', async (_, over, error) => {
    const { work, world } = town();
    expect(await wish(work, asMelodie, { ...someoneWhoPlays, ...over }, occasion())).toMatchObject({
      ok: false,
      error,
    });
    expect([world.shelves().wishes.size, world.history()]).toEqual([0, []]);
  });

  it('away from a protected trait is possible where the organization decided so', async () => {
    const { work } = town({
      organizations: [
        {
          ...harbor,
          policies: [
            { kind: 'avoid-on-protected-trait', dimension: 'gender', reason: 'Survivors asked.', from: longBefore },
          ],
        },
      ],
    });
    expect(
      await wish(
        work,
        asMelodie,
        {
          ...someoneWhoPlays,
          dimension: 'gender',
          strength: 'avoid',
          like: { as: 'these', values: [{ key: 'man' }] },
          turnOn: true,
        },
        occasion(),
      ),
    ).toEqual(done);
  });
});

describe('no longer wishing', () => {
  it('leaves nothing of the wish, and twice is fine', async () => {
    const { work, world } = town();
    await wish(work, asMelodie, someoneWhoPlays, occasion());
    const over = { organization: harbor.id, dimension: 'pastime' };
    expect(await withdrawWish(work, asMelodie, { ...over, expectedVersion: 1 }, occasion(someTime, 1))).toEqual(done);
    expect(await withdrawWish(work, asMelodie, { ...over, expectedVersion: 1 }, occasion(someTime, 2))).toEqual(done);
    expect([...world.shelves().wishes.values()].map(({ value }) => value.wishes)).toEqual([[]]);
    expect(told(world)).toEqual(['WishMade 1', 'WishWithdrawn 2']);
  });

  it('is refused over something newer, and where one does not belong (any more)', async () => {
    const { work } = town();
    await wish(work, asMelodie, someoneWhoPlays, occasion());
    expect(
      await withdrawWish(
        work,
        asMelodie,
        { organization: harbor.id, dimension: 'pastime', expectedVersion: 0 },
        occasion(),
      ),
    ).toMatchObject({ ok: false, error: { kind: 'ChangedMeanwhile', version: 1 } });
    expect(
      await withdrawWish(work, asMelodie, { organization: lighthouse.id, dimension: 'pastime' }, occasion()),
    ).toMatchObject({ ok: false, error: { kind: 'NotFound' } });
    const left = town({ memberships: [aMembership(melodie, harbor, { until: someTime })] });
    expect(
      await withdrawWish(left.work, asMelodie, { organization: harbor.id, dimension: 'pastime' }, occasion()),
    ).toMatchObject({ ok: false, error: { kind: 'NotFound' } });
  });
});
