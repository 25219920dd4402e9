import { describe, expect, it } from 'vitest';
import { actIn } from '../../src/access/act-in.js';
import { importScope, selfScope, setUpScope } from '../../src/access/scope.js';
import type { LegalHold, LegalHoldId } from '../../src/legal/legal-hold.js';
import type { MembershipId } from '../../src/organization/membership.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { ImportedEntry, ImportedEntryId } from '../../src/profile/imported-entry.js';
import type { Seed } from '../../src/testing/in-memory/seed.js';
import {
  alex,
  aMembership,
  aPresence,
  aTown,
  daysAfter,
  harbor,
  melodie,
  occasion,
  someTime,
} from '../../src/testing/specimens.js';
import { closeOrganization } from '../../src/use-cases/close-organization.js';
import { destroyClosed } from '../../src/use-cases/destroy-closed.js';
import { destroyDue } from '../../src/use-cases/destroy-due.js';
import { removeOverdue } from '../../src/use-cases/remove-overdue.js';
import { town } from './town.js';

const nobodyYet = '01960000-0000-7000-8000-0000000000aa' as PersonId;
const place = '01960000-0000-7000-8000-0000000b1aaa' as MembershipId;
const day = daysAfter(someTime, 30);
const entry = (person: PersonId, last: string): ImportedEntry => ({
  id: `01960000-0000-7000-8000-0000000ee${last}` as ImportedEntryId,
  organization: harbor.id,
  person,
  source: 'intake',
  externalId: last,
  dimension: 'language',
  answer: { answer: 'unknown' },
  comfort: 'gladly',
  agreements: [],
});
const seed = (over: Seed = {}): Seed => ({
  memberships: [...(aTown().memberships ?? []), aMembership(nobodyYet, harbor, { id: place })],
  presences: [...(aTown().presences ?? []), aPresence(nobodyYet, harbor, { membership: place, name: 'From the list' })],
  entries: [entry(melodie, '001'), entry(nobodyYet, '002')],
  ...over,
});

async function closed(over: Seed = {}) {
  const there = town(seed(over));
  await there.work(importScope(harbor.id), ({ people }) => people.welcome(nobodyYet, someTime));
  await closeOrganization(there.work, { organization: harbor.id, on: day }, occasion());
  const forget = async (at: Date) => {
    await destroyClosed(there.work, at);
    await destroyDue(there.work, at);
    await removeOverdue(there.work, at);
    const { entries, presences, memberships, retained } = there.world.shelves();
    return {
      about: [...entries.values()].map(({ person }) => person),
      retained: retained.size,
      isListed: [...presences.values()].some(({ name }) => name === 'From the list'),
      hasPlace: memberships.has(place),
    };
  };
  return { ...there, forget };
}

const hold: LegalHold = {
  id: '01960000-0000-7000-8000-0000000000f1' as LegalHoldId,
  organization: harbor.id,
  person: melodie,
  categories: ['organization-entries'],
  begunAt: someTime,
  begunBy: alex,
  until: daysAfter(day, 10),
};

describe('what a closed organization kept', () => {
  it('stays until the day, and is destroyed from that instant on, with whoever never took their place', async () => {
    const { forget, world } = await closed();
    const everything = { about: [melodie, nobodyYet], retained: 0, isListed: true, hasPlace: true };
    expect(await forget(new Date(day.getTime() - 1))).toEqual(everything);
    expect(await forget(day)).toEqual({ about: [], retained: 0, isListed: false, hasPlace: false });
    expect(world.shelves().profiles.has(melodie)).toBe(true);
  });

  it('stays for the term the organization named, and no longer', async () => {
    const { forget, work } = await closed();
    const term = {
      organization: harbor.id,
      category: 'organization-entries',
      days: 5,
      basis: 'x',
      from: someTime,
    } as const;
    await work(setUpScope(), ({ retentionTerms }) => retentionTerms.keep(term));
    expect(await forget(day)).toEqual({ about: [melodie], retained: 1, isListed: false, hasPlace: false });
    expect(await forget(daysAfter(day, 4))).toMatchObject({ about: [melodie], retained: 1 });
    expect(await forget(daysAfter(day, 5))).toMatchObject({ about: [], retained: 0 });
  });

  it('stays while the law holds it', async () => {
    const { forget, work, world } = await closed();
    const own = [...world.shelves().memberships.values()].map(({ value }) => value);
    const administering = actIn(selfScope(alex), own, harbor.id, 'administer', someTime);
    if (!administering.ok) throw new Error('Alex administers.');
    await work(administering.value, ({ legalHolds }) => legalHolds.keep({ value: hold, version: 0 }, []));
    expect(await forget(day)).toMatchObject({ about: [melodie] });
    expect(await forget(daysAfter(day, 10))).toMatchObject({ about: [] });
  });

  it('is not touched where nothing closed', async () => {
    const { work, world } = town(seed());
    expect(await destroyClosed(work, daysAfter(someTime, 40_000))).toEqual({ entries: 0, people: 0 });
    expect(world.shelves().entries.size).toBe(2);
  });
});
