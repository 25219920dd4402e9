import { describe, expect, it } from 'vitest';
import type { Connection, ConnectionId, Consent, ConsentId, PersonId } from '../../src/index.js';
import { selfScope } from '../../src/index.js';
import { type Finished, globalId, showSection, takeBackSection } from '../../src/use-cases/index.js';
import {
  alex,
  amir,
  aPlan,
  bo,
  corinna,
  daysAfter,
  harbor,
  melodie,
  memberIn,
  occasion,
  sam,
  type Seed,
  someTime,
} from '../../src/testing/index.js';
import { asking, below, everything } from './asking.js';
import { aSingingTown, nodeOf, type Place, placeWith, readerAs } from './town.js';

const plan = aPlan();
const [daily, crisis] = plan.sections.map(({ id }) => id) as [
  (typeof plan.sections)[number]['id'],
  (typeof plan.sections)[number]['id'],
];
const connection: Connection = {
  id: '01960000-0000-7000-8000-0000000000f1' as ConnectionId,
  organization: harbor.id,
  kind: 'support',
  inviter: melodie,
  invitee: corinna,
  invitedAt: someTime,
  openUntil: daysAfter(someTime, 14),
  status: 'accepted',
  acceptedAt: someTime,
};
const on = { plan: plan.id, organization: harbor.id, connection: connection.id };
const shown: Consent = {
  id: '01960000-0000-7000-8000-0000000000f2' as ConsentId,
  person: melodie,
  recipient: corinna,
  givenAt: someTime,
  subject: { kind: 'plan-section', plan: plan.id, section: crisis, connection: connection.id },
};
const connected = (over: Partial<Seed> = {}): Seed => ({
  ...aSingingTown(),
  plans: [plan],
  connections: [connection],
  ...over,
});
const ref = nodeOf(globalId('plan', plan.id));
const look = ({ views }: Place, reader: PersonId, at = someTime) =>
  views.node(readerAs(reader, { at }), ref, everything('Plan'));
const shownTo = async ({ views }: Place, reader: PersonId, at = someTime) =>
  (await views.viewer(readerAs(reader, { at }), asking('Viewer', below('Viewer', 'shownToMe', everything('Plan')))))?.[
    'shownToMe'
  ];

describe('a plan', () => {
  it('is whole to its owner, with labels for sections without a title', async () => {
    const place = placeWith(connected());
    const seen = await place.views.node(readerAs(melodie, { languages: ['es'] }), ref, everything('Plan'));
    expect(seen).toMatchObject({
      title: 'When it gets loud',
      version: 1,
      owner: { isSelf: true, name: 'Melodie' },
      access: { canWrite: true, canShow: true },
      sections: [
        {
          kind: 'DAILY_PLAN',
          label: { text: 'Lo que hago cada día', lang: 'es' },
          entries: [{ words: 'Walk before breakfast.', language: 'en', dir: 'LTR' }],
          shownTo: [],
        },
        { kind: 'CRISIS', title: 'If I go quiet' },
      ],
    });
  });

  it('is nobody else’s', async () => {
    const place = placeWith(connected());
    for (const reader of [corinna, amir, bo, alex, sam]) {
      expect(await look(place, reader)).toBeNull();
      expect(await shownTo(place, reader)).toEqual([]);
    }
    expect(await place.views.node(readerAs(undefined), ref, everything('Plan'))).toBeNull();
  });

  it('tells who helped to its owner alone, whatever rule it is asked under', async () => {
    const sections = plan.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => ({ ...entry, helpedBy: 'Quill' })),
    }));
    const place = placeWith(connected({ plans: [{ ...plan, sections }], consents: [shown] }));
    expect(JSON.stringify(await look(place, melodie))).toContain('"writtenWithHelpFrom":"Quill"');
    const seen = JSON.stringify(await look(place, corinna));
    expect(seen).toContain('Llama primero a Corinna.');
    expect(seen).not.toContain('Quill');
  });

  it('shows one section to one person until it is taken back, at once', async () => {
    const place = placeWith(connected());
    await showSection(place.work, selfScope(melodie), { ...on, section: crisis }, occasion(someTime, 1));

    const seen = await look(place, corinna);
    expect(seen).toMatchObject({
      title: 'When it gets loud',
      owner: { name: 'Melodie', id: globalId('person', harbor.id, memberIn(harbor, melodie)) },
      sections: [{ kind: 'CRISIS', entries: [{ words: 'Llama primero a Corinna.', language: 'es' }] }],
      access: { canWrite: false, canShow: false },
    });
    expect(seen?.['sections']).toHaveLength(1);
    expect((seen?.['sections'] as Finished[])[0]).not.toHaveProperty('shownTo');
    expect(await shownTo(place, corinna)).toEqual([seen]);
    expect(await look(place, bo)).toBeNull();
    expect(await look(place, melodie)).toMatchObject({
      sections: [
        { shownTo: [] },
        {
          shownTo: [
            {
              person: { name: 'Corinna' },
              since: someTime.toISOString(),
              connection: globalId('connection', harbor.id, connection.id),
            },
          ],
        },
      ],
    });

    await takeBackSection(
      place.work,
      selfScope(melodie),
      { ...on, section: crisis },
      occasion(daysAfter(someTime, 1), 2),
    );
    expect(await look(place, corinna, daysAfter(someTime, 1))).toBeNull();
    expect(await shownTo(place, corinna, daysAfter(someTime, 1))).toEqual([]);
    expect(await look(place, melodie, daysAfter(someTime, 1))).toMatchObject({
      sections: [{ shownTo: [] }, { shownTo: [] }],
    });
  });

  it('shows a section by its own name to those who may see it, and no other', async () => {
    const place = placeWith(connected({ consents: [shown] }));
    const section = (id: string, reader: PersonId) =>
      place.views.node(readerAs(reader), nodeOf(globalId('section', plan.id, id)), everything('PlanSection'));
    expect(await section(crisis, corinna)).toMatchObject({ title: 'If I go quiet' });
    expect(await section(daily, corinna)).toBeNull();
    expect(await section(daily, melodie)).toMatchObject({ kind: 'DAILY_PLAN' });
    expect(await section(melodie, melodie)).toBeNull();
    expect(await section(crisis, bo)).toBeNull();
  });

  const gone: readonly [string, Partial<Seed>, Date?][] = [
    ['its time is over', { consents: [{ ...shown, until: daysAfter(someTime, 1) }] }, daysAfter(someTime, 1)],
    ['it was taken back', { consents: [{ ...shown, withdrawnAt: someTime }] }],
    [
      'the owner keeps the reader away',
      { consents: [shown], blocks: [{ person: melodie, blocked: corinna, organization: harbor.id, at: someTime }] },
    ],
    [
      'the reader keeps the owner away',
      { consents: [shown], blocks: [{ person: corinna, blocked: melodie, organization: harbor.id, at: someTime }] },
    ],
    [
      'they are not connected any more',
      { consents: [shown], connections: [{ ...connection, status: 'ended', endedAt: someTime }] },
    ],
    [
      'it was shown on another connection of theirs',
      {
        consents: [
          { ...shown, subject: { kind: 'plan-section', plan: plan.id, section: crisis, connection: melodie } },
        ],
      },
    ],
    ['they never were', { consents: [shown], connections: [] }],
    ['the invitation was not answered', { consents: [shown], connections: [{ ...connection, status: 'invited' }] }],
    ['the reader left', { consents: [shown], memberships: [] }],
    [
      'it is a section of another plan',
      {
        consents: [
          { ...shown, subject: { kind: 'plan-section', plan: melodie, section: crisis, connection: connection.id } },
        ],
      },
    ],
  ];
  it.each(gone)('shows nothing when %s', async (_, over, at = someTime) => {
    expect(await look(placeWith(connected({ consents: [shown] })), corinna)).not.toBeNull();
    const place = placeWith(connected(over));
    expect(await look(place, corinna, at)).toBeNull();
    expect(await shownTo(place, corinna, at)).toEqual([]);
    const own = (await look(place, melodie, at))?.['sections'] as Finished[];
    if (over.memberships === undefined) expect(own.map((section) => section['shownTo'])).toEqual([[], []]);
  });

  it('cannot be shown while there is nobody to show it to', async () => {
    expect(await look(placeWith(connected({ connections: [] })), melodie)).toMatchObject({
      access: { canWrite: true, canShow: false },
    });
    const blocked = connected({
      blocks: [{ person: corinna, blocked: melodie, organization: harbor.id, at: someTime }],
    });
    expect(await look(placeWith(blocked), melodie)).toMatchObject({ access: { canShow: false } });
  });
});
