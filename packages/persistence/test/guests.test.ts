import { type ConnectionId, type MembershipId, setUpScope, type Statement, type StatementId } from '@peerness/core';
import type { NetworkAgreement, NetworkAgreementId } from '@peerness/core/network';
import { type ContractTown, contractTown, daysAfter, longBefore, someTime } from '@peerness/core/testing';
import {
  acceptInvitation,
  acceptNetworkAgreement,
  closeOrganization,
  endNetworkAgreement,
  invite,
  leaveGuestPlace,
  proposeNetworkAgreement,
  takeGuestPlace,
} from '@peerness/core/use-cases';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../src/database/open-database.js';
import { createWork } from '../src/index.js';
import { ask, openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';

let home: TestDatabase;
let database: Database;
let town: ContractTown;
let agreement: NetworkAgreement;
beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 4);
}, 300_000);
afterAll(async () => {
  await database?.close();
  await home?.drop();
});

/** Melodie of the harbor is a guest in the lighthouse. */
beforeEach(async () => {
  town = await contractTown({ work: createWork(database), newId: uuidV7 });
  const { harbor, lighthouse } = town;
  agreement = {
    id: town.id<NetworkAgreementId>(),
    proposer: { organization: harbor.id, name: harbor.name },
    partner: { handle: lighthouse.handle },
    covers: 'matching',
    reason: 'The river is wide.',
    from: longBefore,
    proposedAt: longBefore,
  };
  await keep('harbor', agreement, 0);
  const partner = { handle: lighthouse.handle, organization: lighthouse.id, name: lighthouse.name };
  agreement = { ...agreement, partner, acceptedAt: someTime };
  await keep('lighthouse', agreement, 1);
  await takes();
});
const keep = (as: 'harbor' | 'lighthouse', value: NetworkAgreement, version: number) =>
  town.work(town.acting('administer', as === 'harbor' ? town.noor : town.sam, town[as]), ({ networkAgreements }) =>
    networkAgreements.keep({ value, version }, []),
  );
const takes = (over: { readonly until?: Date } = {}) =>
  town.work(town.self(town.melodie), async ({ memberships, presences }) => {
    const place = {
      id: town.id<MembershipId>(),
      organization: town.lighthouse.id,
      person: town.melodie,
      from: someTime,
      roles: [],
      guest: { of: town.harbor.id, agreement: agreement.id },
      ...over,
    };
    const kept = await memberships.keepGuestPlace({ value: place, version: 0 }, []);
    if (kept.ok) await presences.keep({ ...town.presenceIn(town.lighthouse, town.melodie), membership: place.id });
    return kept;
  });
const endedAt = daysAfter(someTime, 1);
const ends = () => keep('harbor', { ...agreement, endedAt, endedBy: town.harbor.id }, 2);
const suspends = () =>
  town.work(town.acting('administer', town.noor), ({ memberships }) =>
    memberships.keep({ value: { ...town.memberIn(town.harbor, town.melodie), suspendedAt: endedAt }, version: 1 }, []),
  );
/** As a superuser reads it, past every wall. */
const there = async () => {
  const [row] = await ask<{ until: string | null; seen: boolean; listed: string | null }>(
    home.superuserUrl,
    `select m.until, p.seen, p.until as listed from membership as m join presence as p on p.organization_id = m.organization_id and p.membership_id = m.id
     where m.organization_id = ? and m.person_id = ?`,
    [town.lighthouse.id, town.melodie],
  );
  return row && { ends: row.until !== null, isListed: row.listed === null && row.seen };
};
const without = async (sql: string, back: string, task: () => Promise<void>): Promise<void> => {
  await ask(home.superuserUrl, sql);
  await task().finally(() => ask(home.superuserUrl, back));
};
const gone = { ends: true, isListed: false };
const stays = { ends: false, isListed: true };

describe('the place of a guest', () => {
  it('ends with the agreement and with the place at home, in the transaction in which they end', async () => {
    expect(await there()).toEqual(stays);
    await ends();
    expect(await there()).toEqual(gone);
  });

  it('ends where the place at home is held in suspense', async () => {
    await suspends();
    expect(await there()).toEqual(gone);
  });

  it('ends on the day on which the organization at home closes, and does not come back when it goes on after all', async () => {
    const on = daysAfter(someTime, 30);
    const occasion = { at: someTime, newId: uuidV7 };
    const { work, harbor } = town;
    expect((await closeOrganization(work, { organization: harbor.id, on }, occasion)).ok).toBe(true);
    expect(await there()).toEqual(gone);
    expect((await closeOrganization(work, { organization: harbor.id }, occasion)).ok).toBe(true);
    expect(await there()).toEqual(gone);
  });

  it('is not let last longer by a closing day that is taken back where they are a guest', async () => {
    const occasion = { at: someTime, newId: uuidV7 };
    const { work, lighthouse } = town;
    const on = daysAfter(someTime, 30);
    expect((await closeOrganization(work, { organization: lighthouse.id, on }, occasion)).ok).toBe(true);
    expect((await closeOrganization(work, { organization: lighthouse.id }, occasion)).ok).toBe(true);
    expect(await there()).toMatchObject({ ends: true });
    await town.work(setUpScope(), async ({ memberships }) => {
      const all = await memberships.everyone(lighthouse.id);
      expect(all.filter(({ value }) => !value.guest).every(({ value }) => value.until === undefined)).toBe(true);
    });
  });

  it('is made by no SQL of the person that no agreement stands behind', async () => {
    const forged = town.work(town.self(town.corinna), ({ memberships }) =>
      memberships.keepGuestPlace(
        {
          value: {
            id: town.id<MembershipId>(),
            organization: town.lighthouse.id,
            person: town.corinna,
            from: someTime,
            roles: [],
            guest: { of: town.harbor.id, agreement: town.id<NetworkAgreementId>() },
          },
          version: 0,
        },
        [],
      ),
    );
    await expect(forged).rejects.toThrow();
  });
});

describe('what people do about it', () => {
  const at = someTime;
  const now = () => ({ at, newId: uuidV7 });
  const says = (dimension: string, value: object, uses: Statement['uses']): Statement => ({
    id: town.id<StatementId>(),
    dimension: dimension as Statement['dimension'],
    answer: { answer: 'value', value } as Statement['answer'],
    comfort: 'gladly',
    uses,
    statedAt: at,
  });

  it('holds in the database, from the proposal to the day they leave', async () => {
    const { work, harbor, lighthouse, corinna, noor, sam, self } = town;
    const shown: Statement['uses'] = [
      { use: 'match', organization: harbor.id },
      { use: 'display', organization: harbor.id, audience: 'members' },
    ];
    const statements = [
      says('age-band', { form: 'ordered', key: '25-34' }, []),
      says('pastime', { form: 'choice', key: 'painting' }, shown),
      says('mental-health', { form: 'choice', key: 'depression' }, shown),
    ];
    await work(self(corinna), ({ profiles }) =>
      profiles.keep({ value: { person: corinna, name: 'Corinna', statements }, version: 0 }, []),
    );
    const proposed = { organization: harbor.id, partner: lighthouse.handle, reason: 'The river is wide.' };
    expect(await proposeNetworkAgreement(work, self(noor), proposed, now())).toEqual({ ok: true, value: {} });
    const waiting = await town.read(town.acting('administer', sam, lighthouse), async ({ networkAgreements }) =>
      (await networkAgreements.all()).find(({ value }) => value.acceptedAt === undefined),
    );
    const id = waiting?.value.id ?? town.id<NetworkAgreementId>();
    const takes = { agreement: id, dimensions: ['pastime' as Statement['dimension']], mutual: true };
    expect((await takeGuestPlace(work, self(corinna), takes, now())).ok).toBe(false);
    const on = { organization: lighthouse.id, agreement: id };
    expect((await acceptNetworkAgreement(work, self(sam), on, now())).ok).toBe(true);
    expect((await takeGuestPlace(work, self(corinna), takes, now())).ok).toBe(true);
    const seen = async () =>
      town.read(town.match(sam, lighthouse), ({ presences }) => presences.ofPerson(lighthouse.id, corinna));
    const presence = (await seen())?.presence;
    expect(presence).toMatchObject({ name: 'Corinna', ageGroup: 'adult', setting: { seen: true, mutual: true } });
    expect(presence?.facets.map(({ dimension }) => dimension)).toEqual(['pastime']);
    const to = presence?.membership ?? town.id<MembershipId>();
    const invited = await invite(work, self(sam), { organization: lighthouse.id, to, kind: 'mutual' }, now());
    expect(invited.ok).toBe(true);
    const [connection] = await town.read(town.support(corinna, lighthouse), ({ connections }) =>
      connections.of(corinna, lighthouse.id),
    );
    const accepted = { organization: lighthouse.id, connection: connection?.value.id ?? town.id<ConnectionId>() };
    expect((await acceptInvitation(work, self(corinna), accepted, now())).ok).toBe(true);
    expect((await leaveGuestPlace(work, self(corinna), { organization: lighthouse.id }, now())).ok).toBe(true);
    expect((await seen())?.presence).toMatchObject({ facets: [], setting: { seen: false, mutual: false } });
    expect((await takeGuestPlace(work, self(corinna), { ...takes, dimensions: [] }, now())).ok).toBe(true);
    expect((await seen())?.presence).toMatchObject({ facets: [], setting: { seen: true } });
    expect((await endNetworkAgreement(work, self(noor), { ...on, organization: harbor.id }, now())).ok).toBe(true);
    expect((await seen())?.presence).toMatchObject({ setting: { seen: false } });
  });
});

describe('without one of the things that keep it so, it shows', () => {
  for (const table of ['membership', 'presence'] as const)
    for (const [verb, command] of [
      ['read', 'for select'],
      ['change', 'for update'],
    ] as const)
      it(`a place outlasts its agreement when the trigger may not ${verb} it in ${table}`, async () => {
        const name = `${verb}_by_what_ends_with_it`;
        const [policy] = await ask<{ qual: string }>(
          home.superuserUrl,
          'select qual from pg_policies where tablename = ? and policyname = ?',
          [table, name],
        );
        await without(
          `drop policy "${name}" on "${table}"`,
          `create policy "${name}" on "${table}" ${command} using (${policy?.qual ?? ''})`,
          async () => {
            await Promise.resolve(ends()).catch(() => undefined);
            expect(await there()).not.toEqual(gone);
          },
        );
      });

  for (const [table, trigger, task] of [
    ['network_agreement', 'network_agreement_ends', ends],
    ['membership', 'guest_place_ends', suspends],
  ] as const)
    it(`a place outlasts what it rests on without ${trigger}`, async () => {
      await without(
        `alter table ${table} disable trigger ${trigger}`,
        `alter table ${table} enable trigger ${trigger}`,
        async () => {
          await task();
          expect(await there()).toEqual(stays);
        },
      );
    });

  it('a guest is made where nothing was agreed, without the guard of the place', async () => {
    await ends();
    const again = () =>
      ask<{ count: string }>(
        home.superuserUrl,
        'select count(*) from membership where organization_id = ? and agreement_id = ? and "until" is null',
        [town.lighthouse.id, agreement.id],
      );
    const comes = () =>
      town
        .work(town.self(town.melodie), async ({ memberships }) => {
          const kept = await memberships.ofPerson(town.lighthouse.id, town.melodie, 'update');
          if (!kept) return;
          const { until: _, ...value } = kept.value;
          await memberships.keepGuestPlace({ value, version: kept.version }, []);
        })
        .catch(() => undefined);
    await comes();
    expect(await again()).toEqual([{ count: '0' }]);
    await without(
      'alter table membership disable trigger guest_place_stays',
      'alter table membership enable trigger guest_place_stays',
      async () => {
        await comes();
        expect(await again()).toEqual([{ count: '1' }]);
      },
    );
  });

  it('a guest sees who is seen there, without their part of the wall', async () => {
    const sees = async () =>
      (await town.read(town.support(town.melodie, town.lighthouse), ({ presences }) =>
        presences.ofPerson(town.lighthouse.id, town.sam),
      )) !== undefined;
    expect(await sees()).toBe(false);
    const [policy] = await ask<{ qual: string }>(
      home.superuserUrl,
      "select qual from pg_policies where tablename = 'presence' and policyname = 'read_by_members_while_seen'",
    );
    await without(
      'alter policy "read_by_members_while_seen" on presence using (seen)',
      `alter policy "read_by_members_while_seen" on presence using (${policy?.qual ?? ''})`,
      async () => {
        expect(await sees()).toBe(true);
      },
    );
  });
});
