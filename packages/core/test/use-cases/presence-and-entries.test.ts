import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { ImportedEntry, ImportedEntryId } from '../../src/profile/imported-entry.js';
import {
  aMembership,
  amir,
  bo,
  harbor,
  lighthouse,
  longBefore,
  melodie,
  memberIn,
  occasion,
  someTime,
} from '../../src/testing/specimens.js';
import { choosePresence } from '../../src/use-cases/choose-presence.js';
import { confirmEntry } from '../../src/use-cases/confirm-entry.js';
import { withdrawEntry } from '../../src/use-cases/withdraw-entry.js';
import { globalId } from '../../src/views/global-id.js';
import { asMelodie, presenceIn, told, town } from './town.js';

const chess = { answer: 'value', value: { form: 'choice', key: 'chess' } } as const;
const entry: ImportedEntry = {
  id: '01960000-0000-7000-8000-0000000000e9' as ImportedEntryId,
  organization: harbor.id,
  person: melodie,
  source: 'list',
  externalId: '7',
  dimension: 'pastime',
  answer: chess,
  comfort: 'gladly',
  agreements: [],
};
const done = { ok: true, value: { entry: globalId('entry', harbor.id, entry.id) } };
const notFound = { ok: false, error: { kind: 'NotFound', path: ['entry'] } };

describe('choosing how to be found', () => {
  it('holds in that organization alone, from the first time on', async () => {
    const { work, world } = town({ presences: [] });
    const chosen = await choosePresence(
      work,
      selfScope(amir),
      { organization: lighthouse.id, seen: true, mutual: false, paused: false },
      occasion(),
    );
    expect(chosen).toEqual({
      ok: true,
      value: { person: globalId('person', lighthouse.id, memberIn(lighthouse, amir)) },
    });
    expect(presenceIn(world, amir, lighthouse.id)).toMatchObject({
      name: 'أمير',
      setting: { seen: true, mutual: false, paused: false, since: someTime },
    });
    expect(presenceIn(world, amir, harbor.id)).toBeUndefined();
  });

  it("pauses without losing one's place", async () => {
    const { work, world } = town();
    await choosePresence(
      work,
      asMelodie,
      { organization: harbor.id, seen: true, mutual: true, paused: true },
      occasion(),
    );
    expect(presenceIn(world)?.setting).toEqual({ seen: true, mutual: true, paused: true, since: longBefore });
  });

  it.each([
    ["a stranger's organization", lighthouse.id, {}],
    ['an organization one has left', harbor.id, { memberships: [aMembership(melodie, harbor, { until: someTime })] }],
  ])('is refused in %s', async (_, organization, over) => {
    const { work } = town(over);
    expect(
      await choosePresence(work, asMelodie, { organization, seen: true, mutual: true, paused: false }, occasion()),
    ).toEqual({ ok: false, error: { kind: 'NotFound' } });
  });
});

describe('confirming an entry', () => {
  it('wakes it, for these uses and no others', async () => {
    const { work, world } = town({
      entries: [{ ...entry, agreements: [{ use: 'display', audience: 'members', how: 'spoken', on: longBefore }] }],
    });
    expect(
      await confirmEntry(
        work,
        asMelodie,
        { organization: harbor.id, entry: entry.id, uses: [{ use: 'match' }] },
        occasion(),
      ),
    ).toEqual(done);
    expect(presenceIn(world)?.facets).toEqual([{ dimension: 'pastime', answer: chess, match: true }]);
    expect(world.shelves().entries.get(entry.id)?.agreements).toEqual([
      { use: 'match', how: 'confirmed', on: someTime },
    ]);
    expect(world.history()).toMatchObject([
      {
        kind: 'EntryConfirmed',
        aggregate: 'imported-entry',
        aggregateId: entry.id,
        owner: { organization: harbor.id },
        codes: { dimension: 'pastime', uses: ['match'] },
      },
    ]);
  });

  it('shows it to connections alone, when nothing was said of whom', async () => {
    const { work, world } = town({ entries: [entry] });
    await confirmEntry(
      work,
      asMelodie,
      { organization: harbor.id, entry: entry.id, uses: [{ use: 'display', audience: 'members' }, { use: 'display' }] },
      occasion(),
    );
    expect(presenceIn(world)?.facets).toEqual([
      { dimension: 'pastime', answer: chess, match: false, display: 'connections' },
    ]);
  });

  it('is for the person it is about', async () => {
    const { work, world } = town({
      entries: [entry, { ...entry, id: '01960000-0000-7000-8000-0000000000e8' as ImportedEntryId, person: bo }],
    });
    const uses = [{ use: 'match' }] as const;
    expect(
      await confirmEntry(work, selfScope(bo), { organization: harbor.id, entry: entry.id, uses }, occasion()),
    ).toEqual(notFound);
    expect(
      await confirmEntry(work, asMelodie, { organization: lighthouse.id, entry: entry.id, uses }, occasion()),
    ).toEqual(notFound);
    expect([world.history(), presenceIn(world)?.facets]).toEqual([[], []]);
  });
});

describe('taking back an entry', () => {
  it('puts it to sleep at once, twice quietly, until the person confirms it again', async () => {
    const { work, world } = town({ entries: [entry] });
    const own = { organization: harbor.id, entry: entry.id };
    await confirmEntry(work, asMelodie, { ...own, uses: [{ use: 'match' }] }, occasion());
    await confirmEntry(work, asMelodie, { ...own, uses: [{ use: 'match' }] }, occasion(someTime, 4));
    expect(await withdrawEntry(work, asMelodie, own, occasion(someTime, 1))).toEqual(done);
    expect(await withdrawEntry(work, asMelodie, own, occasion(someTime, 2))).toEqual(done);
    expect(presenceIn(world)?.facets).toEqual([]);
    expect(world.shelves().entries.get(entry.id)?.withdrawnAt).toEqual(someTime);
    expect(told(world).map((one) => one.split(' ')[0])).toEqual(['EntryConfirmed', 'EntryWithdrawn']);
    await confirmEntry(work, asMelodie, { ...own, uses: [{ use: 'match' }] }, occasion(someTime, 3));
    expect(presenceIn(world)?.facets).toHaveLength(1);
  });

  it('is for the person it is about', async () => {
    const { work } = town({ entries: [entry] });
    expect(await withdrawEntry(work, selfScope(bo), { organization: harbor.id, entry: entry.id }, occasion())).toEqual(
      notFound,
    );
  });
});
