import { describe, expect, it } from 'vitest';
import { actIn } from '../../src/access/act-in.js';
import { forgetScope, selfScope, setUpScope } from '../../src/access/scope.js';
import { closing, endedBy } from '../../src/organization/closing.js';
import { isOverseer } from '../../src/organization/oversees.js';
import type { OrganizationId } from '../../src/organization/organization-id.js';
import type { PersonId } from '../../src/person/person-id.js';
import {
  alex,
  amir,
  aMembership,
  aTown,
  bo,
  daysAfter,
  harbor,
  lighthouse,
  longBefore,
  melodie,
  occasion,
  someTime,
} from '../../src/testing/specimens.js';
import { closeOrganization } from '../../src/use-cases/close-organization.js';
import { presenceIn, town } from './town.js';

const day = daysAfter(someTime, 30);
const later = daysAfter(someTime, 60);
const justBefore = new Date(day.getTime() - 1);

describe('an organization that closes', () => {
  const held = ({ world }: ReturnType<typeof town>, person: PersonId, organization = harbor) =>
    [...world.shelves().memberships.values()]
      .map(({ value }) => value)
      .find((one) => one.person === person && one.organization === organization.id);
  const acts = (there: ReturnType<typeof town>, person: PersonId, at: Date, organization = harbor) => {
    const membership = held(there, person, organization);
    return actIn(selfScope(person), membership ? [membership] : [], organization.id, 'support', at).ok;
  };
  const organization = ({ world }: ReturnType<typeof town>) => world.shelves().organizations.get(harbor.id);

  it('has members until the day, and from that instant on none: nobody acts there, oversees or administers', async () => {
    const there = town();
    expect(await closeOrganization(there.work, { organization: harbor.id, on: day }, occasion())).toEqual({
      ok: true,
      value: 5,
    });
    for (const person of [melodie, bo, amir, alex]) {
      expect([acts(there, person, justBefore), acts(there, person, day)]).toEqual([true, false]);
      expect(presenceIn(there.world, person)?.until).toEqual(day);
    }
    expect(isOverseer(held(there, alex) ?? aMembership(alex), justBefore)).toBe(true);
    expect(isOverseer(held(there, alex) ?? aMembership(alex), day)).toBe(false);
    expect(acts(there, amir, later, lighthouse)).toBe(true);
    expect(organization(there)?.closesOn).toEqual(day);
    expect(there.world.history()).toMatchObject([{ kind: 'ClosingAnnounced', codes: {} }]);
  });

  it('keeps ends that come earlier, through every change of mind', async () => {
    const early = daysAfter(someTime, 3);
    const memberships = (aTown().memberships ?? []).map((one) => (one.person === bo ? { ...one, until: early } : one));
    const there = town({ memberships });
    const now = occasion();
    for (const on of [day, later, undefined]) {
      const command = { organization: harbor.id, ...(on && { on }) };
      expect((await closeOrganization(there.work, command, now)).ok).toBe(true);
      expect(held(there, bo)?.until).toEqual(early);
      expect(held(there, melodie)?.until).toEqual(on);
      expect(presenceIn(there.world, melodie)?.until).toEqual(on);
      expect(organization(there)?.closesOn).toEqual(on);
    }
    expect(there.world.history().map(({ kind }) => kind)).toEqual([
      'ClosingAnnounced',
      'ClosingMoved',
      'ClosingWithdrawn',
    ]);
  });

  it('cannot begin to close in the past, nor change its mind once it has closed', async () => {
    const there = town();
    const close = (on: Date | undefined, at: Date) =>
      closeOrganization(there.work, { organization: harbor.id, ...(on && { on }) }, { ...occasion(), at });
    expect(await close(someTime, someTime)).toEqual({ ok: false, error: { kind: 'DayHasBegun' } });
    expect(organization(there)).not.toHaveProperty('closesOn');
    expect((await close(day, someTime)).ok).toBe(true);
    expect(await close(later, day)).toEqual({ ok: false, error: { kind: 'AlreadyClosed' } });
    expect(await close(undefined, day)).toEqual({ ok: false, error: { kind: 'AlreadyClosed' } });
    expect(acts(there, melodie, later)).toBe(false);
  });

  it('is one that there is', async () => {
    const nowhere = '01960000-0000-7000-8000-0000000000bf' as OrganizationId;
    expect(await closeOrganization(town().work, { organization: nowhere, on: day }, occasion())).toEqual({
      ok: false,
      error: { kind: 'NotFound' },
    });
  });

  it('is found by the machinery once it has closed, and by nobody else', async () => {
    const there = town();
    await closeOrganization(there.work, { organization: harbor.id, on: day }, occasion());
    const closed = (scope: Parameters<typeof there.work>[0], at: Date) =>
      there.work(scope, ({ organizations }) => organizations.closed(at));
    expect(await closed(forgetScope(), justBefore)).toEqual([]);
    expect(await closed(forgetScope(), day)).toEqual([harbor.id]);
    expect(await closed(setUpScope(), day)).toEqual([]);
    expect(await closed(selfScope(melodie), day)).toEqual([]);
  });
});

describe('the end of a membership', () => {
  it('is never before its beginning', () => {
    const coming = aMembership(melodie, harbor, { from: later });
    expect(endedBy(coming, day).until).toEqual(later);
    expect(endedBy(endedBy(coming, day), undefined, day)).toEqual(coming);
  });

  it('is not touched where nothing closes', () => {
    const member = aMembership(melodie, harbor, { until: longBefore });
    expect(endedBy(member, undefined)).toEqual(member);
    expect(closing(harbor, undefined, someTime)).toEqual({ ok: true, value: harbor });
  });
});
