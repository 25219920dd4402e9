import { describe, expect, it } from 'vitest';
import type { Dimension, ImportedEntry, ImportedEntryId, PersonId, Statement, StatementId } from '../../src/index.js';
import { selfScope } from '../../src/index.js';
import { type Finished, globalId, withdrawStatement } from '../../src/use-cases/index.js';
import {
  amir,
  aMembership,
  aTown,
  corinna,
  harbor,
  lighthouse,
  longBefore,
  melodie,
  memberIn,
  occasion,
  sam,
  type Seed,
  someTime,
} from '../../src/testing/index.js';
import { asking, below, everything, field } from './asking.js';
import { aRole, aSingingTown, choice, type Place, placeWith, readerAs } from './town.js';

const service: Dimension = {
  id: `${harbor.id}/service`,
  labels: { en: 'Served in', es: 'Sirvió en' },
  value: { form: 'choice', options: [{ key: 'navy', labels: { en: 'Navy', es: 'Marina' } }] },
  comparator: { form: 'equal' },
  many: true,
  tier: 2,
  defaultPurposes: [],
  traits: [],
};

const said = (over: Partial<Statement> = {}): Statement => ({
  id: '01960000-0000-7000-8000-000000000501' as StatementId,
  dimension: 'pastime',
  answer: { answer: 'value', value: choice('singing') },
  comfort: 'only-later',
  uses: [{ use: 'display', organization: harbor.id, audience: 'connections' }],
  statedAt: someTime,
  ...over,
});

const statements: readonly Statement[] = [
  said(),
  said({
    id: '01960000-0000-7000-8000-000000000502' as StatementId,
    dimension: 'gender',
    answer: { answer: 'self-described', words: 'أنا كما أنا', language: 'ar' },
    uses: [],
  }),
  said({
    id: '01960000-0000-7000-8000-000000000503' as StatementId,
    dimension: 'faith',
    answer: { answer: 'prefer-not-to-say' },
    uses: [],
  }),
  said({
    id: '01960000-0000-7000-8000-000000000504' as StatementId,
    dimension: service.id,
    answer: { answer: 'value', value: choice('navy') },
    uses: [],
  }),
];

const entry: ImportedEntry = {
  id: '01960000-0000-7000-8000-000000000601' as ImportedEntryId,
  organization: harbor.id,
  person: melodie,
  source: 'people.csv',
  externalId: '17',
  dimension: 'pastime',
  answer: { answer: 'value', value: choice('chess') },
  comfort: 'gladly',
  agreements: [{ use: 'display', audience: 'members', how: 'paper', on: longBefore }],
};

const town = (over: Partial<Seed> = {}): Seed => ({
  ...aTown(),
  dimensions: [{ organization: harbor.id, dimension: service }],
  profiles: (aTown().profiles ?? []).map((one) => (one.person === melodie ? { ...one, statements } : one)),
  entries: [entry, { ...entry, id: '01960000-0000-7000-8000-000000000602' as ImportedEntryId, agreements: [] }],
  wishes: [
    {
      person: melodie,
      organization: harbor.id,
      wishes: [
        {
          dimension: service.id,
          strength: 'must',
          importance: 5,
          like: { as: 'these', values: [choice('navy')] },
          turnedOn: true,
        },
      ],
    },
  ],
  ...over,
});

const given = {
  wishes: { organization: globalId('organization', harbor.id) },
  asks: { organization: globalId('organization', harbor.id) },
  questions: { organization: globalId('organization', harbor.id) },
};
const viewer = ({ views }: Place, reader: PersonId | undefined, languages = ['en']) =>
  views.viewer(readerAs(reader, { languages }), everything('Viewer', given));

describe('whoever is signed in', () => {
  it('sees everything that is theirs', async () => {
    const seen = await viewer(placeWith(town()), melodie);
    expect(seen).toMatchObject({
      person: { id: globalId('self', melodie), name: 'Melodie' },
      memberships: [
        {
          id: globalId('membership', harbor.id, memberIn(harbor, melodie)),
          organization: { name: 'Harbor House' },
          person: { name: 'Melodie', isSelf: true },
          from: '2030-01-07',
          version: 1,
          roles: [],
        },
      ],
      wishes: {
        id: globalId('wishes', harbor.id),
        version: 1,
        wishes: [
          {
            strength: 'MUST',
            importance: 5,
            likeMe: false,
            isTurnedOn: true,
            dimension: { key: 'service' },
            values: [{ key: 'navy', label: { text: 'Navy' } }],
          },
        ],
      },
      entries: [
        {
          source: 'IMPORTED',
          list: 'people.csv',
          isAsleep: false,
          agreements: [{ use: 'DISPLAY', audience: 'MEMBERS', how: 'PAPER', on: '2030-01-07' }],
          value: { label: { text: 'Chess' } },
        },
        { isAsleep: true, agreements: [] },
      ],
      asks: [],
      questions: [],
      plans: [],
      shownToMe: [],
      blocks: [],
    });
    expect(seen?.['statements']).toMatchObject([
      {
        answer: 'VALUE',
        value: { key: 'singing' },
        comfort: 'ONLY_LATER',
        uses: [{ use: 'DISPLAY', audience: 'CONNECTIONS', organization: { handle: 'harbor-house' } }],
        access: { canChange: true, canWithdraw: true },
      },
      { answer: 'SELF_DESCRIBED', words: 'أنا كما أنا', language: 'ar' },
      { answer: 'PREFER_NOT_TO_SAY' },
      {
        answer: 'VALUE',
        dimension: { key: 'service', organization: { name: 'Harbor House' }, label: { text: 'Served in' } },
        value: { label: { text: 'Navy' } },
      },
    ]);
  });

  it('keeps what they said about a dimension they cannot reach any more', async () => {
    const seen = await viewer(placeWith(town({ memberships: [] })), melodie);
    expect((seen?.['statements'] as Finished[])[3]).toMatchObject({
      dimension: { key: 'service', label: { text: 'service' } },
      access: { canWithdraw: true },
    });
    expect(seen).not.toHaveProperty('wishes');
  });

  it('is nobody without a person', async () => {
    expect(await viewer(placeWith(town()), undefined)).toBeNull();
  });

  it('has statements, entries and wishes that are nobody else’s, by any name', async () => {
    const { views } = placeWith(town());
    const refs = [
      { type: 'Statement', ref: { kind: 'statement', ids: [statements[0]?.id ?? ''] } },
      { type: 'ImportedEntry', ref: { kind: 'entry', ids: [harbor.id, entry.id] } },
      { type: 'Membership', ref: { kind: 'membership', ids: [harbor.id, memberIn(harbor, melodie)] } },
    ] as const;
    for (const { type, ref } of refs) {
      expect(await views.node(readerAs(melodie), ref, everything(type))).toMatchObject({ __typename: type });
      for (const reader of [corinna, amir, sam, undefined])
        expect(await views.node(readerAs(reader), ref, everything(type))).toBeNull();
    }
    const wishes = (reader: PersonId) =>
      views.node(readerAs(reader), { kind: 'wishes', ids: [harbor.id] }, everything('WishList'));
    expect(await wishes(melodie)).toMatchObject({ wishes: [{}] });
    expect(await wishes(corinna)).toMatchObject({ wishes: [], version: 0 });
    expect(await wishes(sam)).toBeNull();
  });

  it('sees a statement gone the moment it is withdrawn', async () => {
    const place = placeWith(town());
    await withdrawStatement(place.work, selfScope(melodie), { statement: said().id }, occasion());
    expect((await viewer(place, melodie))?.['statements']).toHaveLength(3);
    expect(
      await place.views.node(readerAs(melodie), { kind: 'statement', ids: [said().id] }, everything('Statement')),
    ).toBeNull();
  });

  it('sees the roles they hold, with their dates', async () => {
    const role = aRole({ until: new Date('2031-01-01') });
    const seen = await viewer(
      placeWith(aSingingTown({ memberships: [aMembership(corinna, harbor, { roles: [role] })] })),
      corinna,
      ['es'],
    );
    expect(seen).toMatchObject({
      memberships: [
        {
          roles: [
            {
              code: 'PEER_SUPPORTER',
              engagement: 'EMPLOYED',
              from: '2030-01-07',
              until: '2031-01-01',
              places: 2,
              label: { text: 'Persona de apoyo entre pares', lang: 'es' },
            },
          ],
        },
      ],
    });
  });

  it('keeps two hats apart', async () => {
    const seen = await viewer(placeWith(town()), amir);
    expect((seen?.['memberships'] as Finished[]).map(({ organization }) => (organization as Finished)['name'])).toEqual(
      ['Harbor House', 'Lighthouse'],
    );
  });

  it('answers by the names asked for', async () => {
    const selection = asking(
      'Viewer',
      below('Viewer', 'wishes', asking('WishList', 'id'), { as: 'here', arguments: given.wishes }),
      below('Viewer', 'wishes', asking('WishList', 'id'), {
        as: 'there',
        arguments: { organization: globalId('organization', lighthouse.id) },
      }),
      below('Viewer', 'wishes', asking('WishList', 'id'), { as: 'nowhere', arguments: { organization: 'nonsense' } }),
      field('Viewer', 'plans', { rule: [] }),
    );
    expect(await placeWith(town()).views.viewer(readerAs(melodie), selection)).toEqual({
      __typename: 'Viewer',
      here: { __typename: 'WishList', id: globalId('wishes', harbor.id) },
    });
  });
});
