import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { Membership } from '../../src/organization/membership.js';
import type { WantedRole } from '../../src/organization/change-roles.js';
import type { PersonId } from '../../src/person/person-id.js';
import {
  alex,
  aMembership,
  aRole,
  aTown,
  bo,
  corinna,
  harbor,
  lighthouse,
  longBefore,
  melodie,
  memberIn,
  occasion,
  sam,
  someTime,
  stranger,
} from '../../src/testing/specimens.js';
import { changeRoles } from '../../src/use-cases/change-roles.js';
import { reinstateMember } from '../../src/use-cases/reinstate-member.js';
import { suspendMember } from '../../src/use-cases/suspend-member.js';
import { globalId } from '../../src/views/global-id.js';
import { presenceIn, told, town } from './town.js';

const asAlex = selfScope(alex);
const on = (person: PersonId, organization = harbor) => ({
  organization: organization.id,
  member: memberIn(organization, person),
});
const done = (person: PersonId) => ({
  ok: true,
  value: { member: globalId('member', harbor.id, memberIn(harbor, person)) },
});
const mentor: WantedRole = { code: 'mentor', engagement: 'volunteer', places: 1 };
const administrator: WantedRole = { code: 'administrator', engagement: 'employed', places: 0 };
const without = (person: PersonId, over: Partial<Membership>) => ({
  memberships: [
    ...(aTown().memberships ?? []).filter((one) => one.person !== person),
    aMembership(person, harbor, over),
  ],
});
const held = ({ world }: ReturnType<typeof town>, person: PersonId) =>
  world.shelves().memberships.get(memberIn(harbor, person))?.value;

describe('changing someone’s roles', () => {
  it('ends what is not named, begins what is new, and keeps the days of both', async () => {
    const there = town();
    expect(await changeRoles(there.work, asAlex, { ...on(corinna), roles: [mentor] }, occasion())).toEqual(
      done(corinna),
    );
    expect(held(there, corinna)?.roles).toEqual([aRole({ until: someTime }), { ...mentor, from: someTime }]);
    expect(there.world.history()).toMatchObject([
      { kind: 'RolesChanged', actor: alex, codes: { begun: ['mentor'], ended: ['peer-supporter'] } },
    ]);
  });

  it('says at once what the member offers', async () => {
    const there = town();
    await changeRoles(there.work, asAlex, { ...on(corinna), roles: [] }, occasion());
    expect(presenceIn(there.world, corinna)?.offers).toEqual([]);
    await changeRoles(there.work, asAlex, { ...on(corinna), roles: [mentor] }, occasion(someTime, 1));
    expect(presenceIn(there.world, corinna)?.offers).toMatchObject([{ role: 'mentor', places: 1 }]);
  });

  it('to what they are already is quietly fine', async () => {
    const there = town();
    const same = { code: 'peer-supporter', engagement: 'employed', places: 2 } as const;
    expect(await changeRoles(there.work, asAlex, { ...on(corinna), roles: [same] }, occasion())).toEqual(done(corinna));
    expect(told(there.world)).toEqual([]);
  });

  it('takes back a role that was to begin later', async () => {
    const later = aRole({ code: 'administrator', places: 0, from: new Date(someTime.getTime() + 1) });
    const there = town(without(bo, { roles: [later] }));
    await changeRoles(there.work, asAlex, { ...on(bo), roles: [mentor] }, occasion());
    expect(held(there, bo)?.roles[0]).toEqual({ ...later, until: later.from });
  });

  it.each([
    ['a role twice', [mentor, mentor], ['holding', '1', 'code']],
    ['places where there are none', [{ ...administrator, places: 1 }], ['holding', '0', 'places']],
    ['more places than there can be', [{ ...mentor, places: 101 }], ['holding', '0', 'places']],
    ['half a place', [{ ...mentor, places: 0.5 }], ['holding', '0', 'places']],
  ] as const)('refuses %s', async (_, roles, path) => {
    const { work, world } = town();
    expect(await changeRoles(work, asAlex, { ...on(bo), roles }, occasion())).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableRoles', path },
    });
    expect(told(world)).toEqual([]);
  });

  it('is never a way to a role of one’s own', async () => {
    const { work, world } = town();
    for (const roles of [[administrator, mentor], [{ ...administrator, engagement: 'volunteer' as const }]])
      expect(await changeRoles(work, asAlex, { ...on(alex), roles }, occasion())).toEqual({
        ok: false,
        error: { kind: 'OwnRoleRefused' },
      });
    expect(told(world)).toEqual([]);
  });

  it('is refused to whoever saw another version', async () => {
    const { work } = town();
    expect(await changeRoles(work, asAlex, { ...on(bo), roles: [mentor], expectedVersion: 3 }, occasion())).toEqual({
      ok: false,
      error: { kind: 'ChangedMeanwhile', version: 1 },
    });
  });
});

describe('the last administrator', () => {
  const last = { ok: false, error: { kind: 'LastAdministrator' } };
  const twoOf = (over: Partial<Membership>) => without(bo, { roles: [aRole({ ...administrator })], ...over });

  it.each([
    ['with nobody else', {}],
    ['with one who never took their place', twoOf({})],
    ['with one who left', twoOf({ takenAt: longBefore, until: someTime })],
    ['with one who is suspended', twoOf({ takenAt: longBefore, suspendedAt: longBefore })],
  ])('can neither go nor be suspended, %s', async (_, over) => {
    const { work, world } = town(over);
    expect(await changeRoles(work, asAlex, { ...on(alex), roles: [] }, occasion())).toEqual(last);
    expect(await suspendMember(work, asAlex, on(alex), occasion())).toEqual(last);
    expect(told(world)).toEqual([]);
  });

  it('can go once somebody else administers, and has no power from then on', async () => {
    const there = town(twoOf({ takenAt: longBefore }));
    expect(await changeRoles(there.work, asAlex, { ...on(alex), roles: [] }, occasion())).toEqual(done(alex));
    expect(await suspendMember(there.work, asAlex, on(bo), occasion(someTime, 1))).toEqual({
      ok: false,
      error: { kind: 'NotFound' },
    });
  });

  it('stays one of two who send each other away at once', async () => {
    const there = town({
      memberships: [
        ...(twoOf({ takenAt: longBefore }).memberships ?? []).filter(({ person }) => person !== alex),
        aMembership(alex, harbor, { roles: [aRole({ ...administrator })], takenAt: longBefore }),
      ],
    });
    const both = await Promise.all([
      suspendMember(there.work, asAlex, on(bo), occasion()),
      suspendMember(there.work, selfScope(bo), on(alex), occasion(someTime, 1)),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('suspending', () => {
  it('takes everything of the organization away at once, and reinstating gives it back with the roles', async () => {
    const there = town();
    const act = () => suspendMember(there.work, asAlex, on(corinna), occasion());
    expect(await act()).toEqual(done(corinna));
    expect(await act()).toEqual(done(corinna));
    expect(told(there.world)).toEqual(['MemberSuspended 2']);
    expect(held(there, corinna)).toMatchObject({ suspendedAt: someTime, roles: [{ code: 'peer-supporter' }] });

    expect(await reinstateMember(there.work, asAlex, on(corinna), occasion(someTime, 1))).toEqual(done(corinna));
    expect(held(there, corinna)).toEqual(aMembership(corinna, harbor, { roles: [aRole()] }));
    expect(told(there.world)).toEqual(['MemberSuspended 2', 'MemberReinstated 3']);
  });

  it('of an administrator ends their power, too', async () => {
    const there = town(without(bo, { roles: [aRole({ ...administrator })], takenAt: longBefore }));
    expect(await suspendMember(there.work, selfScope(bo), on(alex), occasion())).toEqual(done(alex));
    expect(await reinstateMember(there.work, asAlex, on(alex), occasion(someTime, 1))).toEqual({
      ok: false,
      error: { kind: 'NotFound' },
    });
  });
});

describe('to whoever does not administer', () => {
  it.each([
    ['a member', melodie, on(bo)],
    ['a supporter', corinna, on(bo)],
    ['a member of another organization', sam, on(bo)],
    ['somebody who belongs nowhere', stranger, on(bo)],
    ['an administrator of another organization', alex, on(sam, lighthouse)],
    ['an administrator, about nobody who is there', alex, on(stranger)],
  ])('there is no such member: %s', async (_, person, command) => {
    const { work, world } = town();
    const self = selfScope(person);
    for (const answer of [
      await changeRoles(work, self, { ...command, roles: [administrator] }, occasion()),
      await suspendMember(work, self, command, occasion()),
      await reinstateMember(work, self, command, occasion()),
    ])
      expect(answer).toMatchObject({ ok: false, error: { kind: 'NotFound' } });
    expect(told(world)).toEqual([]);
  });
});
