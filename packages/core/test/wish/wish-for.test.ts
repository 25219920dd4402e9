import { describe, expect, it } from 'vitest';
import { mostWished, wishFor, type WishFor } from '../../src/wish/wish-for.js';
import { withoutWish, withWish } from '../../src/wish/wish-list.js';
import type { Wish } from '../../src/wish/wish.js';
import { daysAfter, harbor, longBefore, melodie, someTime } from '../../src/testing/specimens.js';
import { builtInNamed } from '../dimension/values.js';

const gender = builtInNamed('gender');
const faith = builtInNamed('faith');
const pastime = builtInNamed('pastime');
const decided = (dimension: string, over = {}) => ({
  policies: [
    {
      kind: 'avoid-on-protected-trait' as const,
      dimension,
      reason: 'Survivors asked for it.',
      from: longBefore,
      ...over,
    },
  ],
});

function ask(over: Partial<WishFor>, organization: Parameters<typeof wishFor>[1] = harbor) {
  return wishFor(
    { dimension: pastime, strength: 'prefer', importance: 3, like: { as: 'mine' }, turnOn: false, ...over },
    organization,
    someTime,
  );
}

describe('a wish', () => {
  it('takes values in canonical form', () => {
    expect(
      ask({
        dimension: builtInNamed('language'),
        like: { as: 'these', values: [{ tag: 'es-mx', proficiency: 'good' }] },
      }),
    ).toEqual({
      ok: true,
      value: {
        dimension: 'language',
        strength: 'prefer',
        importance: 3,
        turnedOn: false,
        like: { as: 'these', values: [{ form: 'language', tag: 'es-MX', proficiency: 'good' }] },
      },
    });
  });

  it.each<[string, Partial<WishFor>, unknown]>([
    ['on what is only shown', { dimension: builtInNamed('pronouns'), turnOn: true }, { kind: 'NotComparable' }],
    ['on a protected trait that was not turned on', { dimension: gender }, { kind: 'NotTurnedOn' }],
    [
      'away from a protected trait',
      { dimension: gender, strength: 'avoid', turnOn: true },
      { kind: 'PolicyMissing', policy: 'avoid-on-protected-trait' },
    ],
    ['for nothing', { like: { as: 'these', values: [] } }, { kind: 'UnreadableAnswer', path: ['values'] }],
    [
      'for too much',
      { like: { as: 'these', values: Array.from({ length: mostWished + 1 }, () => ({ key: 'chess' })) } },
      { kind: 'UnreadableAnswer', path: ['values'] },
    ],
    [
      'for what nobody can be',
      { like: { as: 'these', values: [{ key: 'chess' }, { key: 'winning' }] } },
      { kind: 'UnreadableAnswer', path: ['values', '1', 'key'] },
    ],
    [
      'for a name of nothing',
      { dimension: builtInNamed('school'), like: { as: 'these', values: [{ name: ' ' }] } },
      { kind: 'UnreadableText', problem: 'empty' },
    ],
  ])('is refused %s', (_, over, error) => {
    expect(ask(over)).toMatchObject({ ok: false, error });
  });

  it.each<[string, Partial<WishFor>]>([
    ['towards a protected trait, once turned on', { dimension: gender, strength: 'must', turnOn: true }],
    ['as a must on faith: towards whom it holds is for matching', { dimension: faith, strength: 'must', turnOn: true }],
    [
      'away from anything that is not protected',
      { strength: 'avoid', like: { as: 'these', values: [{ key: 'fishing' }] } },
    ],
  ])('may be made %s', (_, over) => {
    expect(ask(over)).toMatchObject({ ok: true, value: { turnedOn: over.turnOn ?? false } });
  });

  const away = { dimension: gender, strength: 'avoid', turnOn: true } as const;
  it("away from a protected trait holds by the organization's decision, on that trait, while it is in force", () => {
    expect(ask(away, decided('gender')).ok).toBe(true);
    expect(ask({ ...away, turnOn: false }, decided('gender'))).toMatchObject({
      ok: false,
      error: { kind: 'NotTurnedOn' },
    });
    expect(ask(away, decided('faith')).ok).toBe(false);
    expect(ask(away, decided('gender', { until: someTime })).ok).toBe(false);
    expect(ask(away, decided('gender', { from: daysAfter(someTime, 1) })).ok).toBe(false);
    expect(ask(away, decided('gender', { kind: 'must-towards-employed' })).ok).toBe(false);
  });
});

describe('a list of wishes', () => {
  const list = { person: melodie, organization: harbor.id, wishes: [] };
  const chess: Wish = {
    dimension: 'pastime',
    strength: 'prefer',
    importance: 3,
    like: { as: 'these', values: [{ form: 'choice', key: 'chess' }] },
    turnedOn: false,
  };
  const mine: Wish = { ...chess, like: { as: 'mine' } };

  it('holds one wish per dimension, the newest', () => {
    const one = withWish(withWish(list, chess), { ...chess, dimension: 'language' });
    expect(withWish(one, mine).wishes.map(({ dimension, like }) => [dimension, like.as])).toEqual([
      ['pastime', 'mine'],
      ['language', 'these'],
    ]);
  });

  it('is the very same list when nothing changes', () => {
    const one = withWish(list, chess);
    expect(withWish(one, structuredClone(chess))).toBe(one);
    expect(withoutWish(one, 'faith')).toBe(one);
    expect(withoutWish(one, 'pastime').wishes).toEqual([]);
  });

  it.each<[string, Partial<Wish>]>([
    ['strength', { strength: 'must' }],
    ['importance', { importance: 5 }],
    ['turning on', { turnedOn: true }],
    ['values', { like: { as: 'these', values: [{ form: 'choice', key: 'fishing' }] } }],
    [
      'more values',
      {
        like: {
          as: 'these',
          values: [
            { form: 'choice', key: 'chess' },
            { form: 'choice', key: 'fishing' },
          ],
        },
      },
    ],
  ])('changes with the %s', (_, over) => {
    expect(withWish(withWish(list, chess), { ...chess, ...over }).wishes).toEqual([{ ...chess, ...over }]);
  });
});
