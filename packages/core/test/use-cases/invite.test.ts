import { describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { MembershipId } from '../../src/organization/membership.js';
import type { Seed } from '../../src/testing/in-memory/seed.js';
import {
  alex,
  aMembership,
  amir,
  aPresence,
  aRole,
  aTown,
  bo,
  corinna,
  daysAfter,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  sam,
  someTime,
} from '../../src/testing/specimens.js';
import { declineInvitation } from '../../src/use-cases/decline-invitation.js';
import { invite } from '../../src/use-cases/invite.js';
import { connectionIn, openTown, type Town } from './a-town.js';

const offers = [
  { role: 'peer-supporter', engagement: 'employed', places: 2, from: daysAfter(someTime, -100) },
] as const;
const send = (town: Town, over: Partial<Parameters<typeof invite>[2]> = {}, by = melodie) =>
  invite(
    town.work,
    selfScope(by),
    { organization: harbor.id, to: memberIn(harbor, corinna), kind: 'support', ...over },
    town.when(),
  );
const notThisTime = { ok: false, error: { kind: 'NotThisTime' } };

/** The town, with Corinna's presence as given. */
const with_ = (corinnas: Parameters<typeof aPresence>[2], over: Partial<Seed> = {}): Partial<Seed> => ({
  presences: [
    ...(aTown().presences ?? []).filter(({ person }) => person !== corinna),
    aPresence(corinna, harbor, { offers, ...corinnas }),
  ],
  ...over,
});

describe('inviting someone', () => {
  it('opens an invitation for fourteen days that both can read, and tells history no words', async () => {
    const town = openTown();
    const id = connectionIn(await send(town));
    expect(town.connection(id)).toEqual({
      id,
      organization: harbor.id,
      kind: 'support',
      inviter: melodie,
      invitee: corinna,
      status: 'invited',
      invitedAt: someTime,
      openUntil: daysAfter(someTime, 14),
    });
    expect(town.world.history()).toMatchObject([
      {
        kind: 'InvitationSent',
        aggregate: 'connection',
        aggregateId: id,
        version: 1,
        actor: melodie,
        codes: { kind: 'support' },
      },
    ]);
  });

  it.each<[string, Partial<Seed>, Partial<Parameters<typeof invite>[2]>]>([
    ['is not there', {}, { to: '01960000-0000-7000-8000-0000000000ff' as MembershipId }],
    ['belongs to another organization', {}, { to: memberIn(lighthouse, sam) }],
    ['is the same person', {}, { to: memberIn(harbor, melodie), kind: 'mutual' }],
    [
      'did not choose to be seen',
      with_({ setting: { seen: false, mutual: true, paused: false, since: someTime } }),
      {},
    ],
    ['is resting', with_({ setting: { seen: true, mutual: true, paused: true, since: someTime } }), {}],
    ['offers no support', with_({ offers: [] }), {}],
    [
      'does not look for mutual peers',
      with_({ setting: { seen: true, mutual: false, paused: false, since: someTime } }),
      { kind: 'mutual' },
    ],
    ['is under 18', with_({ ageGroup: 'minor' }), {}],
    ['did not say how old they are', with_({ ageGroup: 'unknown' }), {}],
    [
      'left',
      { memberships: [aMembership(melodie), aMembership(corinna, harbor, { roles: [aRole()], until: someTime })] },
      {},
    ],
    ['left, though nobody wrote their presence anew', with_({ until: someTime }), {}],
    ['was blocked', { blocks: [{ person: melodie, blocked: corinna, organization: harbor.id, at: someTime }] }, {}],
    [
      'blocked the one who invites',
      { blocks: [{ person: corinna, blocked: melodie, organization: harbor.id, at: someTime }] },
      {},
    ],
  ])('is answered the same whatever the reason: the other %s', async (_why, seed, command) => {
    const town = openTown(seed);
    expect(await send(town, command)).toEqual(notThisTime);
    expect(town.world.history()).toEqual([]);
    expect(town.world.shelves().connections.size).toBe(0);
  });

  it('is answered the same when every place is taken', async () => {
    const town = openTown();
    await town.connected(amir, corinna);
    await town.connected(bo, corinna);
    expect(await send(town)).toEqual(notThisTime);
  });

  it('is answered the same for a while after a no', async () => {
    const town = openTown();
    const connection = await town.invited();
    await declineInvitation(town.work, selfScope(corinna), { organization: harbor.id, connection }, town.when());
    expect(await send(town)).toEqual(notThisTime);
    const later = await invite(
      town.work,
      selfScope(melodie),
      { organization: harbor.id, to: memberIn(harbor, corinna), kind: 'support' },
      town.when(daysAfter(someTime, 60)),
    );
    expect(later.ok).toBe(true);
  });

  it('is refused where one invited the other already, or they are connected', async () => {
    const town = openTown();
    await town.invited();
    expect(await send(town)).toEqual({ ok: false, error: { kind: 'AlreadyConnected' } });
    expect(await send(town, { to: memberIn(harbor, melodie), kind: 'mutual' }, corinna)).toEqual({
      ok: false,
      error: { kind: 'AlreadyConnected' },
    });
  });

  it('leaves one invitation when it is sent twice at the same time', async () => {
    const town = openTown();
    const answers = await Promise.all([send(town), send(town)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(town.world.shelves().connections.size).toBe(1);
  });

  it('is nothing to someone who does not belong', async () => {
    const town = openTown();
    expect(await send(town, {}, sam)).toEqual({ ok: false, error: { kind: 'NotFound' } });
    expect(await send(town, { organization: lighthouse.id }, alex)).toEqual({ ok: false, error: { kind: 'NotFound' } });
  });
});
