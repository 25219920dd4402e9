import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/index.js';
import {
  alex,
  amir,
  aMembership,
  type aPresence,
  aTown,
  bo,
  corinna,
  daysAfter,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  sam,
  type Seed,
  someTime,
  stranger,
} from '../../src/testing/index.js';
import { globalId } from '../../src/use-cases/index.js';
import { aSingingTown, nodeOf, personIn, placeWith, readerAs } from './town.js';
import { asking, below, everything, field } from './asking.js';

const all = everything('Person');

const person = (seed: Seed, reader: PersonId | undefined, of: PersonId, organization = harbor) =>
  placeWith(seed).views.node(readerAs(reader), personIn(organization, of), all);

const presences = (change: (presence: ReturnType<typeof aPresence>) => object, of: PersonId): Seed => {
  const town = aSingingTown();
  return {
    ...town,
    presences: (town.presences ?? []).map((one) => (one.person === of ? { ...one, ...change(one) } : one)),
  };
};

describe('a person, as others may see them', () => {
  it('shows a member who chose to be seen, with what they show to members', async () => {
    expect(await person(aSingingTown(), melodie, corinna)).toMatchObject({
      __typename: 'Person',
      id: globalId('person', harbor.id, memberIn(harbor, corinna)),
      name: 'Corinna',
      isSelf: false,
      organization: { name: 'Harbor House' },
      roles: [{ code: 'PEER_SUPPORTER', label: { text: 'Peer supporter' } }],
      facets: [
        {
          dimension: { key: 'pastime' },
          text: { text: 'Singing', lang: 'en' },
          value: { form: 'CHOICE', key: 'singing' },
        },
      ],
      access: { canInvite: true, canBlock: true, canShowTo: false },
    });
  });

  it('keeps version and setting to the person themselves', async () => {
    const seen = await person(aSingingTown(), melodie, corinna);
    expect(seen).not.toHaveProperty('version');
    expect(seen).not.toHaveProperty('presence');
    expect(await person(aSingingTown(), melodie, melodie)).toMatchObject({
      isSelf: true,
      version: 1,
      presence: { seen: true, mutual: true, paused: false },
      access: { canInvite: false, canBlock: false },
    });
  });

  it('keeps words in their own language and direction', async () => {
    const seen = await person(aSingingTown(), corinna, melodie);
    expect(seen?.['facets']).toEqual([
      expect.objectContaining({
        text: { __typename: 'Label', text: 'Singing', lang: 'en', dir: 'LTR', isFallback: false },
      }),
      expect.objectContaining({
        text: { __typename: 'Label', text: 'أنا كما أنا', lang: 'ar', dir: 'RTL', isFallback: false },
      }),
    ]);
    expect((seen?.['facets'] as readonly object[])[1]).not.toHaveProperty('value');
  });

  const unseen: readonly [string, Seed, PersonId | undefined, PersonId, typeof harbor?][] = [
    ['nobody is signed in', aSingingTown(), undefined, corinna],
    ['the reader belongs nowhere', aSingingTown(), stranger, corinna],
    ['the reader belongs to another organization', aSingingTown(), sam, corinna],
    ['the person belongs to another organization', aSingingTown(), melodie, sam, lighthouse],
    [
      'they did not choose to be seen',
      presences(({ setting }) => ({ setting: { ...setting, seen: false } }), corinna),
      melodie,
      corinna,
    ],
    [
      'they are resting',
      presences(({ setting }) => ({ setting: { ...setting, paused: true } }), corinna),
      melodie,
      corinna,
    ],
    ['they are under 18', presences(() => ({ ageGroup: 'minor' }), corinna), melodie, corinna],
    ['nobody knows their age', presences(() => ({ ageGroup: 'unknown' }), corinna), melodie, corinna],
    [
      'they keep the reader away',
      aSingingTown({ blocks: [{ person: corinna, blocked: melodie, organization: harbor.id, at: someTime }] }),
      melodie,
      corinna,
    ],
    [
      'the reader keeps them away',
      aSingingTown({ blocks: [{ person: melodie, blocked: corinna, organization: harbor.id, at: someTime }] }),
      melodie,
      corinna,
    ],
    [
      'their membership is over',
      aSingingTown({ memberships: [aMembership(melodie), aMembership(corinna, harbor, { until: someTime })] }),
      melodie,
      corinna,
    ],
    [
      'the reader’s membership is over',
      aSingingTown({ memberships: [aMembership(melodie, harbor, { until: someTime }), aMembership(corinna)] }),
      melodie,
      corinna,
    ],
    ['there is no such person', aTown(), melodie, stranger],
  ];
  it.each(unseen)('is null, as if there were none, when %s', async (_, seed, reader, of, organization) => {
    expect(await person(seed, reader, of, organization)).toBeNull();
  });

  it('is oneself by the name nobody else can use', async () => {
    const { views } = placeWith();
    expect(await views.node(readerAs(melodie), nodeOf(globalId('self', melodie)), all)).toEqual({
      __typename: 'Person',
      id: globalId('self', melodie),
      version: 1,
      name: 'Melodie',
      isSelf: true,
      access: { __typename: 'PersonAccess', canInvite: false, canBlock: false, canShowTo: false },
    });
    expect(await views.node(readerAs(corinna), nodeOf(globalId('self', melodie)), all)).toBeNull();
  });

  it('is oneself where one once belonged', async () => {
    const once = aSingingTown({ memberships: [aMembership(melodie, harbor, { until: someTime })] });
    expect(await person(once, melodie, melodie)).toMatchObject({
      isSelf: true,
      name: 'Melodie',
      organization: { name: 'Harbor House' },
    });
  });

  it('cannot be invited by someone they answered a short while ago, and can after that', async () => {
    const closed = { ...anInvitation, status: 'closed', how: 'declined', closedAt: someTime } as const;
    const seed = aSingingTown({ connections: [closed] });
    const access = (at: Date) =>
      placeWith(seed).views.node(
        readerAs(melodie, { at }),
        personIn(harbor, corinna),
        asking('Person', below('Person', 'access', everything('PersonAccess'))),
      );
    expect(await access(daysAfter(someTime, 29))).toMatchObject({ access: { canInvite: false } });
    expect(await access(daysAfter(someTime, 30))).toMatchObject({ access: { canInvite: true } });
  });

  it('cannot be invited when every place is taken, or without one, unless they look for mutual peers', async () => {
    const closed = presences(({ setting }) => ({ setting: { ...setting, mutual: false } }), corinna);
    const live = [amir, bo].map((inviter, index) => ({
      ...anInvitation,
      id: `01960000-0000-7000-8000-0000000000f${index}` as never,
      inviter,
      status: 'accepted' as const,
      acceptedAt: someTime,
    }));
    expect(await person(closed, melodie, corinna)).toMatchObject({ access: { canInvite: true } });
    expect(await person({ ...closed, connections: live }, melodie, corinna)).toMatchObject({
      access: { canInvite: false },
    });
    expect(
      await person(
        presences(({ setting }) => ({ setting: { ...setting, mutual: false } }), alex),
        melodie,
        alex,
      ),
    ).toMatchObject({ access: { canInvite: false } });
  });

  it('answers by the names asked for, under the rule of each', async () => {
    const selection = asking(
      'Person',
      field('Person', 'name', { as: 'a' }),
      field('Person', 'name', { as: 'b', rule: ['self'] }),
      field('Node', 'id', { as: 'node' }),
    );
    expect(await placeWith().views.node(readerAs(melodie), personIn(harbor, corinna), selection)).toEqual({
      __typename: 'Person',
      a: 'Corinna',
      node: globalId('person', harbor.id, memberIn(harbor, corinna)),
    });
  });
});

const anInvitation = {
  id: '01960000-0000-7000-8000-0000000000f9' as never,
  organization: harbor.id,
  kind: 'support' as const,
  inviter: melodie,
  invitee: corinna,
  invitedAt: someTime,
  openUntil: daysAfter(someTime, 14),
};
