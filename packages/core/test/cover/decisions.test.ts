import { describe, expect, it } from 'vitest';
import type { Connection, ConnectionId, Membership } from '../../src/index.js';
import { canCover } from '../../src/cover/can-cover.js';
import { isOfferedAsCover } from '../../src/cover/is-offered-as-cover.js';
import { isSupportedIn } from '../../src/cover/is-supported-in.js';
import { leavesWithoutCover } from '../../src/cover/leaves-without-cover.js';
import { aMembership, aRole, amir, corinna, daysAfter, harbor, melodie, someTime } from '../../src/testing/index.js';

const amirs = (over: Partial<Membership> = {}) => aMembership(amir, harbor, { roles: [aRole()], ...over });

describe('who can cover', () => {
  it.each([
    ['a peer supporter', {}, true],
    ['without a place left', { roles: [aRole({ places: 0 })] }, true],
    ['somebody without a role', { roles: [] }, false],
    ['who leads groups only', { roles: [aRole({ code: 'group-facilitator', places: 0 })] }, false],
    ['who coordinates', { roles: [aRole({ code: 'coordinator', places: 0 })] }, false],
    ['whose role ended', { roles: [aRole({ until: someTime })] }, false],
    ['whose role has not begun', { roles: [aRole({ from: daysAfter(someTime, 1) })] }, false],
    ['who left', { until: someTime }, false],
    ['who is suspended', { suspendedAt: someTime }, false],
  ])('%s', (_, over, can) => {
    expect(canCover(amirs(over), someTime)).toBe(can);
  });
});

describe('whom it is offered to', () => {
  const facts = { membership: amirs(), isSelf: false, notAgain: false, connected: false, canBeInvited: true };
  it.each([
    ['where an invitation would reach them', {}, true],
    ['where the two are connected already', { canBeInvited: false, connected: true }, true],
    ['not where neither is so', { canBeInvited: false }, false],
    ['not to themselves', { isSelf: true, connected: true }, false],
    ['not again, connected or not', { notAgain: true, connected: true }, false],
    ['not where they support no more', { membership: amirs({ roles: [] }), connected: true }, false],
  ])('%s', (_, over, is) => {
    expect(isOfferedAsCover({ ...facts, ...over }, someTime)).toBe(is);
  });

  const pair = {
    id: '01960000-0000-7000-8000-0000000000f1' as ConnectionId,
    organization: harbor.id,
    kind: 'support',
    inviter: melodie,
    invitee: corinna,
    invitedAt: someTime,
    openUntil: daysAfter(someTime, 14),
  } as const;
  const accepted: Connection = { ...pair, status: 'accepted', acceptedAt: someTime };
  it.each<[string, Connection, boolean]>([
    ['from the first yes', accepted, true],
    ['while it goes on', { ...accepted, status: 'active', activeSince: someTime }, true],
    ['after its end', { ...pair, status: 'ended', endedAt: someTime }, true],
    ['not while it is an invitation', { ...pair, status: 'invited' }, false],
    ['not after a no', { ...pair, status: 'closed', how: 'declined', closedAt: someTime }, false],
    ['not between mutual peers', { ...accepted, kind: 'mutual' }, false],
  ])('%s', (_, connection, is) => {
    expect(isSupportedIn(connection, melodie)).toBe(is);
    expect(isSupportedIn(connection, corinna)).toBe(false);
  });
});

describe('leaving without cover', () => {
  const adult = { person: melodie, ageGroup: 'adult' } as const;
  const amirCovers = { membership: amirs(), ageGroup: 'adult' } as const;
  const by = { youthPolicy: true, at: someTime };
  it.each([
    ['nobody agreed', adult, [], true],
    ['somebody did', adult, [amirCovers], false],
    ['they support no more', adult, [{ ...amirCovers, membership: amirs({ roles: [] }) }], true],
    ['they are the one who is left', { ...adult, person: amir }, [amirCovers], true],
    ['an adult for a minor', { ...adult, ageGroup: 'minor' }, [amirCovers], true],
    ['one of two would do', adult, [{ ...amirCovers, membership: amirs({ roles: [] }) }, amirCovers], false],
  ] as const)('%s', (_, supported, covers, leaves) => {
    expect(leavesWithoutCover(supported, covers, by)).toBe(leaves);
  });
});
